// Artefacts that the graph holds under another name than a batch gives them, found by their hub id.
//
// Params:  $rows   LIST<MAP>     kind ('Model', 'Dataset' or 'Repository'), name, hubId
//          $names  LIST<STRING>  kind and name of each row, a space between: who is in the batch under its own name was not renamed
// Returns: kind STRING, before STRING, after STRING
// Browser: :params {rows: [{kind: 'Model', name: 'org/new-name', hubId: '66945f2e8c3a1b0012345678'}], names: ['Model org/new-name']}
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {hubId: row.hubId})
WHERE row.kind IN labels(node) AND node.name <> row.name
WITH row, node
WHERE NOT EXISTS {
        MATCH (other:Model|Dataset|Repository {name: row.name})
        WHERE row.kind IN labels(other) AND NOT coalesce(other.stub, false) }
    AND NOT row.kind + ' ' + node.name IN $names
RETURN row.kind AS kind, node.name AS before, min(row.name) AS after
ORDER BY kind, before
