// Delete the relationships that a source named before and no longer names, of the artefacts that the run has read; mark those artefacts. What a record has no field for stays.
//
// Params:  $source  STRING  the source's name, e.g. 'huggingface'
//          $run     STRING  id of the IngestRun
// Returns: nothing
MATCH (start:Model|Dataset|Repository)
WHERE $run IN start.lastSeenRun
CALL (start) {
    MATCH (start)-[claim {source: $source}]->()
    WHERE claim.lastSeenRun <> $run AND NOT type(claim) IN coalesce(start.unread, [])
      // A list tells nothing of a repository's files: what was read from them ('file config.json …') stays.
      AND NOT ('FILES' IN coalesce(start.unread, [])
        AND (claim.evidence STARTS WITH 'file ' OR claim.evidence CONTAINS '; file '))
    SET start.retiredIn = $run
    DELETE claim
} IN TRANSACTIONS OF 2000 ROWS
