// Models of a batch that the graph holds under another name, found by their hub id.
//
// Params:  $rows  LIST<MAP>  name, hubId
// Returns: before STRING, after STRING
// Browser: :params {rows: [{name: 'org/new-name', hubId: '66945f2e8c3a1b0012345678'}]}
UNWIND $rows AS row
MATCH (model:Model {hubId: row.hubId})
WHERE model.name <> row.name
    AND NOT EXISTS { MATCH (other:Model {name: row.name}) WHERE NOT coalesce(other.stub, false) }
    AND NOT model.name IN [other IN $rows | other.name]
RETURN model.name AS before, min(row.name) AS after
ORDER BY before
