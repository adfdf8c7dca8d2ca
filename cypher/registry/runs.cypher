// Runs that filled the graph, by id: how far each is, or how it ended.
//
// Params:  $ids  LIST<STRING>  ids of the runs
// Returns: id STRING, source STRING, input STRING or null, scope STRING or null, state STRING (RUNNING, COMPLETE, INCOMPLETE,
//          or INTERRUPTED: no end was written and nobody has said for a minute that it is alive), startedAt DATETIME or
//          null, finishedAt DATETIME or null, aliveAt DATETIME or null, complete BOOLEAN, failure STRING or null, read
//          INTEGER, skipped INTEGER, models INTEGER, datasets INTEGER, repositories INTEGER, relationships INTEGER,
//          retired INTEGER, unresolvedNames INTEGER, dirty INTEGER
// Browser: :params {ids: ['sample 2026-01-01T00:00:00Z 0a1b2c3d']}
UNWIND $ids AS wanted
MATCH (run:IngestRun {id: wanted})
RETURN run.id AS id, coalesce(run.source, 'unknown') AS source, run.input AS input, run.scope AS scope,
       CASE
         WHEN run.finishedAt IS NOT NULL THEN CASE WHEN coalesce(run.complete, false) THEN 'COMPLETE' ELSE 'INCOMPLETE' END
         WHEN run.aliveAt >= datetime() - duration({minutes: 1}) THEN 'RUNNING'
         ELSE 'INTERRUPTED'
       END AS state,
       run.startedAt AS startedAt, run.finishedAt AS finishedAt, run.aliveAt AS aliveAt,
       coalesce(run.complete, false) AS complete, run.failure AS failure,
       coalesce(run.read, 0) AS read, coalesce(run.skipped, 0) AS skipped, coalesce(run.models, 0) AS models,
       coalesce(run.datasets, 0) AS datasets, coalesce(run.repositories, 0) AS repositories,
       coalesce(run.relationships, 0) AS relationships, coalesce(run.retired, 0) AS retired,
       coalesce(run.unresolvedNames, 0) AS unresolvedNames, coalesce(run.dirty, 0) AS dirty
ORDER BY id
