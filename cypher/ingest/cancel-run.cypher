// Ask a run to end. It does so at its next look, within seconds.
//
// Params:  $run  STRING  id of the IngestRun
// Returns: isRunning BOOLEAN; no row when there is no such run
MATCH (run:IngestRun {id: $run})
SET run.cancelRequested = CASE WHEN run.finishedAt IS NULL THEN true ELSE run.cancelRequested END
RETURN run.finishedAt IS NULL AS isRunning
