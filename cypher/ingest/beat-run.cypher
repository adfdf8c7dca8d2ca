// Say that a run is alive, and learn whether somebody wants it to end.
//
// Params:  $run  STRING    id of the IngestRun
//          $now  DATETIME  now
// Returns: cancelRequested BOOLEAN
MATCH (run:IngestRun {id: $run})
SET run.aliveAt = $now
RETURN coalesce(run.cancelRequested, false) AS cancelRequested
