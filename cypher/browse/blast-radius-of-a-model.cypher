// What depends on a model, directly or not: models, datasets and repositories, as a graph.
//
// Params:  $name   STRING   model name, e.g. 'org/model'
//          $limit  INTEGER  nodes shown, the nearest ones
// Returns: dependent NODE, link RELATIONSHIP, base NODE
// Browser: :params {name: 'google-bert/bert-base-uncased', limit: 150}
MATCH (root:Model {name: $name})
CALL (root) {
  RETURN root AS reached, 0 AS distance
  UNION
  MATCH path = (root)<-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON* {preferred: true}]-(reached)
  RETURN reached, min(length(path)) AS distance
}
WITH reached, min(distance) AS distance
ORDER BY distance, reached.name
LIMIT toInteger($limit)
WITH collect(reached) AS radius
UNWIND radius AS base
MATCH (dependent)-[link:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(base)
WHERE dependent IN radius
RETURN dependent, link, base
ORDER BY dependent.name, base.name, type(link)
