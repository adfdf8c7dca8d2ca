// Write that a run has started, or goes on, unless another of the same source is running.
//
// Params:  $run      STRING          id of the IngestRun
//          $source   STRING          the source's name, e.g. 'huggingface'
//          $input    STRING          the file, stream or address, with what is asked there
//          $scope    STRING          what it covers: 'ARTEFACTS', 'CHANGES' or 'EVERYTHING'
//          $startedAt DATETIME       when the run started
//          $now      DATETIME        now
//          $host     STRING          the machine
//          $process  STRING          the process there
//          $dead     LIST<STRING>    ids of runs that were cut off
// Returns: claimed BOOLEAN
// The lock: of two processes that start at once the second waits here until the first has committed.
MATCH (state:GraphState {id: 'graph'})
SET state.lock = true
REMOVE state.lock
WITH state
OPTIONAL MATCH (other:IngestRun {source: $source})
WHERE other.finishedAt IS NULL AND other.id <> $run AND NOT other.id IN $dead
WITH count(other) = 0 AS claimed
CALL (claimed) {
    WITH claimed WHERE claimed
    MERGE (run:IngestRun {id: $run})
    SET run.source = $source, run.input = $input, run.scope = $scope, run.startedAt = $startedAt, run.complete = false,
        run.finishedAt = null, run.failure = null, run.cancelRequested = null, run.aliveAt = $now, run.host = $host,
        run.process = $process
}
RETURN claimed
