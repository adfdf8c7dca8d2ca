// Choose the preferred licence claims, and settle the licence state, of artefacts whose declarations were moved.
//
// Params:  $rows  LIST<MAP>  kind, name
// Returns: nothing
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.name})
WHERE row.kind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
WITH DISTINCT node
// The rule of ingest: DECLARED before INFERRED before CONTRADICTED, then the higher confidence, then the name of the source.
CALL (node) {
  MATCH (node)-[claim:LICENSED_UNDER]->(license:License)
  WITH claim, license, claim.lapsedIn IS NOT NULL AS lapsed, CASE claim.claim WHEN 'DECLARED' THEN 0 WHEN 'INFERRED' THEN 1 ELSE 2 END AS doubt
  ORDER BY lapsed, doubt, claim.confidence DESC, claim.source, claim.declaredAs
  WITH license, claim.scope AS scope, collect(claim) AS claims
  UNWIND range(0, size(claims) - 1) AS place
  WITH claims[place] AS claim, place = 0 AND claims[place].lapsedIn IS NULL AS preferred
  SET claim.preferred = preferred
}
SET node.licenseState = CASE WHEN EXISTS { MATCH (node)-[claim:LICENSED_UNDER]->() WHERE claim.lapsedIn IS NULL } THEN 'DECLARED' ELSE 'UNSTATED' END
