// Names that a run found under another hub id than before.
//
// Params:  $run  STRING  id of the IngestRun
// Returns: subject STRING, before STRING, after STRING
// Browser: :params {run: 'huggingface 2026-01-01T00:00:00Z'}
MATCH (change:Change {run: $run, kind: 'NAMESPACE_REUSE'})
RETURN change.subject AS subject, change.before AS before, change.after AS after
ORDER BY subject, before, after
