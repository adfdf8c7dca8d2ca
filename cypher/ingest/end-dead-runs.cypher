// Write of runs that were cut off that they were.
//
// Params:  $runs  LIST<STRING>  ids
//          $now   DATETIME      when that was found
// Returns: nothing
UNWIND $runs AS id
MATCH (run:IngestRun {id: id})
WHERE run.finishedAt IS NULL
SET run.finishedAt = $now, run.failure = 'cut off: the process ended without a word'
