// Which artefacts of a batch the graph holds already, as stubs or read by some source.
//
// Params:  $models        LIST<STRING>  names
//          $datasets      LIST<STRING>  names
//          $repositories  LIST<STRING>  names
// Returns: kind STRING ('Model', 'Dataset' or 'Repository'), name STRING, isStub BOOLEAN
// Browser: :params {models: ['org/model'], datasets: ['org/data'], repositories: ['github.com/o/r']}
CALL () {
    UNWIND $models AS name
    MATCH (node:Model {name: name})
    RETURN 'Model' AS kind, node.name AS name, coalesce(node.stub, false) AS isStub
    UNION ALL
    UNWIND $datasets AS name
    MATCH (node:Dataset {name: name})
    RETURN 'Dataset' AS kind, node.name AS name, coalesce(node.stub, false) AS isStub
    UNION ALL
    UNWIND $repositories AS name
    MATCH (node:Repository {name: name})
    RETURN 'Repository' AS kind, node.name AS name, coalesce(node.stub, false) AS isStub
}
RETURN kind, name, isStub
ORDER BY kind, name
