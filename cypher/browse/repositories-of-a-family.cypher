// Repositories that use a model or anything made from it, with what they use, as a graph.
//
// Params:  $name   STRING   model name, e.g. 'org/model'
//          $limit  INTEGER  repositories shown, the most starred ones
// Returns: repository NODE, uses LIST<RELATIONSHIP>, used LIST<NODE>
// Browser: :params {name: 'google-bert/bert-base-uncased', limit: 50}
MATCH (root:Model {name: $name})
CALL (root) {
  RETURN root AS member
  UNION
  MATCH (root)<-[:DERIVED_FROM* {preferred: true}]-(member:Model)
  RETURN DISTINCT member
}
MATCH (repository:Repository)-[use:USES {preferred: true}]->(member)
WITH repository, use, member
ORDER BY member.name
WITH repository, collect(use) AS uses, collect(member) AS used
RETURN repository, uses, used
ORDER BY coalesce(repository.stars, -1) DESC, repository.name
LIMIT toInteger($limit)
