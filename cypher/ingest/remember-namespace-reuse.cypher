// Remember that a known name now has another hub id, before the new facts are written: somebody else may publish under it.
//
// Params:  $rows  LIST<MAP>  name, hubId
//          $run   STRING     id of the IngestRun
//          $now   DATETIME   when the run started
// Returns: nothing
UNWIND $rows AS row
MATCH (model:Model {name: row.name})
WHERE model.hubId <> row.hubId
MERGE (change:Change {id: 'NAMESPACE_REUSE model:' + row.name + ' ' + model.hubId + ' ' + row.hubId})
  ON CREATE SET change.kind = 'NAMESPACE_REUSE', change.subject = 'model:' + row.name, change.before = model.hubId,
    change.after = row.hubId, change.observedAt = $now, change.run = $run
