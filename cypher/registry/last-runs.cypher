// The runs that filled the graph, the newest first.
//
// Params:  $first  INTEGER  runs answered
// Returns: id STRING, source STRING, startedAt DATETIME or null, finishedAt DATETIME or null (while it runs or when
//          it was cut off), complete BOOLEAN
// Browser: :params {first: 10}
MATCH (run:IngestRun)
RETURN run.id AS id, coalesce(run.source, 'unknown') AS source, run.startedAt AS startedAt,
       run.finishedAt AS finishedAt, coalesce(run.complete, false) AS complete
ORDER BY startedAt IS NULL, startedAt DESC, id
LIMIT toInteger($first)
