// Artefacts whose licence was declared in words that may mean something else.
// Internal: yes, used by the licence analysis
//
// Params:  none
// Returns: kind STRING (MODEL, DATASET, REPOSITORY), name STRING, confidence FLOAT (0 to 1; of the least certain reading)
MATCH (node:Model|Dataset|Repository)-[claim:LICENSED_UNDER {preferred: true}]->(:License)
WHERE claim.confidence < 0.95 AND node.name IS NOT NULL
RETURN CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS kind,
       node.name AS name, toFloat(min(claim.confidence)) AS confidence
ORDER BY kind, name
