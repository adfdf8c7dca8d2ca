// Give models the name that the hub now has for them, and keep the former one.
//
// Params:  $rows  LIST<MAP>  before, after
// Returns: nothing
UNWIND $rows AS row
MATCH (model:Model {name: row.before})
WHERE NOT EXISTS { (:Model {name: row.after}) }
SET model.name = row.after,
    model.formerNames = [name IN coalesce(model.formerNames, []) WHERE name <> row.before AND name <> row.after] + row.before
