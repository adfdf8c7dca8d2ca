// Repositories that use a model or anything made from it, the most starred first.
//
// Params:  $name   STRING   model name, e.g. 'org/model'
//          $first  INTEGER  repositories listed
// Returns: name STRING, stars INTEGER or null when unknown, models LIST<STRING>
// Browser: :params {name: 'google-bert/bert-base-uncased', first: 100}
MATCH (root:Model {name: $name})
CALL (root) {
  RETURN root AS member
  UNION
  MATCH (root)<-[:DERIVED_FROM* {preferred: true}]-(member:Model)
  RETURN DISTINCT member
}
MATCH (repository:Repository)-[:USES {preferred: true}]->(member)
WITH repository, member.name AS model
ORDER BY model
WITH repository, collect(DISTINCT model) AS models
RETURN repository.name AS name, repository.stars AS stars, models
ORDER BY stars IS NULL, stars DESC, name
LIMIT toInteger($first)
