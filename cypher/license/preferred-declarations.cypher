// Declared licences as they were written, of each artefact those that its verdict rests on.
// Internal: yes, used by the licence analysis where an organisation has words of its own
//
// Params:  none
// Returns: kind STRING (MODEL, DATASET, REPOSITORY), name STRING, declaredAs STRING, declaredName STRING or null,
//          declaredLink STRING or null, vocabulary STRING (hub, github, scancode, spdx); one row per declaration
MATCH (node:Model|Dataset|Repository)-[claim:LICENSED_UNDER {preferred: true}]->(:License)
WHERE node.name IS NOT NULL AND claim.declaredAs IS NOT NULL
RETURN DISTINCT CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS kind,
       node.name AS name, claim.declaredAs AS declaredAs, claim.declaredName AS declaredName,
       claim.declaredLink AS declaredLink, coalesce(claim.vocabulary, 'hub') AS vocabulary
ORDER BY kind, name, declaredAs
