// Remember what is not as the source said before.
//
// Params:  $rows    LIST<MAP>  id, kind, subject, before or null, after or null
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
//          $now     DATETIME   when the run started
// Returns: nothing
UNWIND $rows AS row
MERGE (change:Change {id: row.id})
  ON CREATE SET change.kind = row.kind, change.subject = row.subject, change.before = row.before,
    change.after = row.after, change.observedAt = $now, change.source = $source, change.run = $run
