// Models that the graph holds under another name than a batch gives them, found by their hub id.
//
// Params:  $rows   LIST<MAP>     name, hubId
//          $names  LIST<STRING>  the names in the rows
// Returns: before STRING, after STRING
// Browser: :params {rows: [{name: 'org/new-name', hubId: '66945f2e8c3a1b0012345678'}], names: ['org/new-name']}
UNWIND $rows AS row
MATCH (model:Model {hubId: row.hubId})
WHERE model.name <> row.name
WITH row, model
WHERE NOT EXISTS { MATCH (other:Model {name: row.name}) WHERE NOT coalesce(other.stub, false) }
    AND NOT model.name IN $names
RETURN model.name AS before, min(row.name) AS after
ORDER BY before
