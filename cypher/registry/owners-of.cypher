// Who publishes each of some models, datasets and repositories.
//
// Params:  $ids  LIST<STRING>  ids, e.g. ['model:org/base']
// Returns: of STRING, owner STRING
// Browser: :params {ids: ['model:google-bert/bert-base-uncased']}
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Model {name: CASE WHEN id STARTS WITH 'model:' THEN substring(id, 6) END}) RETURN node
  UNION
  MATCH (node:Dataset {name: CASE WHEN id STARTS WITH 'dataset:' THEN substring(id, 8) END}) RETURN node
  UNION
  MATCH (node:Repository {name: CASE WHEN id STARTS WITH 'repository:' THEN substring(id, 11) END}) RETURN node
}
MATCH (node)-[:PUBLISHED_BY {preferred: true}]->(owner:Owner)
RETURN id AS of, min(owner.name) AS owner
ORDER BY of
