// Licence verdicts that an earlier analysis stored.
// Internal: yes, used by the licence analysis
//
// Params:  none
// Returns: kind STRING (MODEL, DATASET, REPOSITORY), name STRING, verdict STRING or null before an analysis, laundered BOOLEAN or null before an analysis
MATCH (node:Model|Dataset|Repository)
WHERE node.name IS NOT NULL
RETURN CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS kind,
       node.name AS name, node.licenseVerdict AS verdict, node.laundered AS laundered
