// Models that were read and declare no licence, the most downloaded first.
//
// Params:  $first  INTEGER  models listed
// Returns: name STRING, downloads INTEGER or null when never reported, derivatives INTEGER (direct ones)
// Browser: :params {first: 50}
MATCH (model:Model)
WHERE NOT coalesce(model.stub, false) AND NOT EXISTS { (model)-[:LICENSED_UNDER {preferred: true}]->() }
RETURN model.name AS name, model.downloads AS downloads,
       COUNT { MATCH (model)<-[:DERIVED_FROM {preferred: true}]-(other:Model) WHERE other <> model } AS derivatives
ORDER BY downloads IS NULL, downloads DESC, name
LIMIT toInteger($first)
