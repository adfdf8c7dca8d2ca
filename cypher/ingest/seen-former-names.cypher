// Former names that the graph itself knows.
//
// Params:  none
// Returns: kind STRING ('Model', 'Dataset' or 'Repository'), formerName STRING, name STRING
MATCH (node:Model|Dataset|Repository)
WHERE node.formerNames IS NOT NULL
UNWIND node.formerNames AS formerName
WITH node, labels(node)[0] AS kind, formerName
// Whoever is read under the name today is another one.
WHERE NOT EXISTS {
    MATCH (other:Model|Dataset|Repository {name: formerName})
    WHERE kind IN labels(other) AND NOT coalesce(other.stub, false) }
RETURN kind, formerName, node.name AS name
ORDER BY kind, formerName, name
