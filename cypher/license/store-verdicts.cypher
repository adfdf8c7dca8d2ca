// Store licence verdicts on artefacts.
//
// Params:  $rows  LIST<MAP>  kind, name, verdict, laundered
// Returns: nothing
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.name})
WHERE row.kind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
SET node.licenseVerdict = row.verdict, node.laundered = row.laundered
