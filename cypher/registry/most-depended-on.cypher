// The models that most depends on directly: models made from them and repositories that use them.
//
// Params:  $first  INTEGER  models listed
// Returns: name STRING, derivatives INTEGER, repositories INTEGER, downloads INTEGER or null when never reported
// Browser: :params {first: 20}
MATCH (model:Model)
WITH model,
     COUNT { MATCH (model)<-[:DERIVED_FROM {preferred: true}]-(derivative:Model) WHERE derivative <> model } AS derivatives,
     COUNT { (model)<-[:USES {preferred: true}]-(:Repository) } AS repositories
WHERE derivatives + repositories > 0
RETURN model.name AS name, derivatives, repositories, model.downloads AS downloads
ORDER BY derivatives + repositories DESC, name
LIMIT toInteger($first)
