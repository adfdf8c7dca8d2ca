// Set aside what a source said before of the artefacts of a batch and says no more. What a record has no field for stays.
//
// Params:  $rows    LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), start
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
// Returns: nothing
UNWIND $rows AS row
MATCH (start:Model|Dataset|Repository {name: row.start}) WHERE row.kind IN labels(start)
MATCH (start)-[claim {source: $source}]->()
WHERE claim.lastSeenRun <> $run AND claim.lapsedIn IS NULL AND NOT type(claim) IN coalesce(start.unread, [])
  // A list tells nothing of a repository's files: what was read from them ('file config.json …') stays.
  AND NOT ('FILES' IN coalesce(start.unread, [])
    AND (claim.evidence STARTS WITH 'file ' OR claim.evidence CONTAINS '; file '))
SET claim.lapsedIn = $run
