// Runs of a source that did not come to a complete end, the newest first: running, cut off, or broken off with a place to go on from.
//
// Params:  $source  STRING    the source's name, e.g. 'huggingface'
//          $since   DATETIME  start of the oldest that is asked for
// Returns: id STRING, input STRING, scope STRING or null, startedAt DATETIME, finishedAt DATETIME or null, aliveAt
//          DATETIME or null, host STRING or null, process STRING or null, checkpoint STRING or null, newest DATETIME
//          or null, read INTEGER, skipped INTEGER, unresolvedNames INTEGER, written LIST<STRING> (what and how many)
// Browser: :params {source: 'huggingface', since: datetime('2026-01-01')}
MATCH (run:IngestRun {source: $source})
WHERE NOT run.complete AND run.startedAt >= $since
    // A later run that was complete has made it pointless.
    AND NOT EXISTS {
        MATCH (later:IngestRun {source: $source, input: run.input, complete: true})
        WHERE later.startedAt > run.startedAt AND run.finishedAt IS NOT NULL }
RETURN run.id AS id, run.input AS input, run.scope AS scope, run.startedAt AS startedAt, run.finishedAt AS finishedAt,
    run.aliveAt AS aliveAt, run.host AS host, run.process AS process, run.checkpoint AS checkpoint, run.newest AS newest,
    coalesce(run.read, 0) AS read, coalesce(run.skipped, 0) AS skipped,
    coalesce(run.unresolvedNames, 0) AS unresolvedNames, coalesce(run.written, []) AS written
ORDER BY startedAt DESC, id
