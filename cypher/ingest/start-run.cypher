// Write that a run has started.
//
// Params:  $run     STRING    id of the IngestRun
//          $source  STRING    the source's name, e.g. 'huggingface'
//          $input   STRING    the file or stream
//          $now     DATETIME  when the run started
// Returns: nothing
MERGE (run:IngestRun {id: $run})
SET run.source = $source, run.input = $input, run.startedAt = $now, run.complete = false
