// What each of some models, datasets and repositories declares as its licence, as written and as read.
//
// Params:  $ids  LIST<STRING>  ids, e.g. ['model:org/base']
// Returns: of STRING, license STRING, declaredAs STRING or null, declaredName STRING or null,
//          declaredLink STRING or null, vocabulary STRING or null, scope STRING or null, expression STRING or null,
//          claim STRING, confidence FLOAT, evidence STRING or null, source STRING, observedAt DATETIME or null
// Browser: :params {ids: ['model:google-bert/bert-base-uncased']}
UNWIND $ids AS id
CALL (id) {
  MATCH (node:Model {name: CASE WHEN id STARTS WITH 'model:' THEN substring(id, 6) END}) RETURN node
  UNION
  MATCH (node:Dataset {name: CASE WHEN id STARTS WITH 'dataset:' THEN substring(id, 8) END}) RETURN node
  UNION
  MATCH (node:Repository {name: CASE WHEN id STARTS WITH 'repository:' THEN substring(id, 11) END}) RETURN node
}
MATCH (node)-[declared:LICENSED_UNDER {preferred: true}]->(license:License)
RETURN id AS of, license.id AS license, declared.declaredAs AS declaredAs, declared.declaredName AS declaredName,
       declared.declaredLink AS declaredLink, declared.vocabulary AS vocabulary, declared.scope AS scope,
       declared.expression AS expression, coalesce(declared.claim, 'DECLARED') AS claim,
       coalesce(declared.confidence, 1.0) AS confidence, declared.evidence AS evidence,
       coalesce(declared.source, 'unknown') AS source, declared.observedAt AS observedAt
ORDER BY of, scope, license, source, declaredAs
