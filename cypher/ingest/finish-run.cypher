// Write how a run has ended.
//
// Params:  $run         STRING  id of the IngestRun
//          $properties  MAP     finishedAt, complete, failure, and counts
// Returns: nothing
MATCH (run:IngestRun {id: $run})
SET run += $properties
