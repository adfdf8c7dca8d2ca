// Declared licences that were read with other knowledge than today's.
// Internal: yes, used by the licence analysis
//
// Params:  $kbVersion  STRING  version of today's licence knowledge
// Returns: kind STRING (MODEL, DATASET, REPOSITORY), name STRING, source STRING, scope STRING, declaredAs STRING,
//          declaredName STRING or null when not given, declaredLink STRING or null when not given, vocabulary STRING
// Browser: :params {kbVersion: 'today'}
MATCH (node:Model|Dataset|Repository)-[claim:LICENSED_UNDER]->(:License)
WHERE claim.declaredAs IS NOT NULL AND coalesce(claim.kbVersion, '') <> $kbVersion
RETURN DISTINCT
       CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS kind,
       node.name AS name, claim.source AS source, claim.scope AS scope, claim.declaredAs AS declaredAs,
       claim.declaredName AS declaredName, claim.declaredLink AS declaredLink, coalesce(claim.vocabulary, 'hub') AS vocabulary
ORDER BY kind, name, source, scope, declaredAs
