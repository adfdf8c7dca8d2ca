// The family of a model: what it was made from and what was made from it, as a graph.
//
// Params:  $name   STRING   model name, e.g. 'org/model'
//          $limit  INTEGER  models shown, the nearest ones
// Returns: derivative NODE, made RELATIONSHIP, base NODE
// Browser: :params {name: 'meta-llama/Llama-3.1-8B', limit: 100}
MATCH (root:Model {name: $name})
CALL (root) {
  RETURN root AS member, 0 AS distance
  UNION
  MATCH path = (root)-[:DERIVED_FROM* {preferred: true}]->(member:Model)
  RETURN member, min(length(path)) AS distance
  UNION
  MATCH path = (root)<-[:DERIVED_FROM* {preferred: true}]-(member:Model)
  RETURN member, min(length(path)) AS distance
}
WITH member, min(distance) AS distance
ORDER BY distance, member.name
LIMIT toInteger($limit)
WITH collect(member) AS family
MATCH (derivative:Model)-[made:DERIVED_FROM {preferred: true}]->(base:Model)
WHERE derivative IN family AND base IN family
RETURN derivative, made, base
ORDER BY derivative.name, base.name
