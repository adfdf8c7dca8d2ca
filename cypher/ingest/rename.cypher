// Give nodes the name that the upstream now has for them, and keep the former one.
//
// Params:  $rows  LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), before, after
// Returns: nothing
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.before})
WHERE row.kind IN labels(node)
    AND NOT EXISTS { MATCH (other:Model|Dataset|Repository {name: row.after}) WHERE row.kind IN labels(other) }
SET node.name = row.after,
    node.formerNames = [name IN coalesce(node.formerNames, []) WHERE name <> row.before AND name <> row.after] + row.before
