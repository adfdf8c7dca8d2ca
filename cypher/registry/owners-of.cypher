// Who publishes each of some models, datasets and repositories.
//
// Params:  $ids  LIST<STRING>  ids, e.g. ['model:org/base']
// Returns: of STRING, name STRING, hubId STRING or null, kind STRING or null
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
WITH id, owner
ORDER BY owner.name
WITH id, head(collect(owner)) AS owner
RETURN id AS of, owner.name AS name, owner.hubId AS hubId, owner.kind AS kind
ORDER BY of
