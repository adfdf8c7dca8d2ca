// Write how far a run is, together with what it wrote.
//
// Params:  $run         STRING  id of the IngestRun
//          $properties  MAP     aliveAt, counts, and checkpoint and newest where the source sets them
// Returns: nothing
MATCH (run:IngestRun {id: $run})
SET run += $properties
