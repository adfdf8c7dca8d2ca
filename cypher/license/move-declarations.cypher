// Move declared licences to what they are read as today; what was written stays on the relationship.
//
// Params:  $rows       LIST<MAP>  kind, name, source, scope, declaredAs, licenses (LIST<MAP> of id, title, family, osiApproved, url), expression, confidence
//          $kbVersion  STRING     version of today's licence knowledge
// Returns: nothing
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.name})
WHERE row.kind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
MATCH (node)-[old:LICENSED_UNDER {source: row.source, scope: row.scope, declaredAs: row.declaredAs}]->(:License)
WITH row, node, collect(old) AS olds, head(collect(properties(old))) AS written
FOREACH (old IN olds | DELETE old)
WITH row, node, written
CALL (row, node, written) {
  UNWIND row.licenses AS described
  MERGE (license:License {id: described.id})
  SET license += described
  CREATE (node)-[claim:LICENSED_UNDER]->(license)
  SET claim = written, claim.expression = row.expression, claim.confidence = row.confidence, claim.kbVersion = $kbVersion
}
