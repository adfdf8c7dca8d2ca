// Keep names under which the upstream still answers for a node.
//
// Params:  $rows  LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), before, after
// Returns: nothing
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.after})
WHERE row.kind IN labels(node) AND NOT row.before IN coalesce(node.formerNames, [])
SET node.formerNames = coalesce(node.formerNames, []) + row.before
