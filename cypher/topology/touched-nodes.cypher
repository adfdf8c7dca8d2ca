// Some models, data sets and repositories, for a picture in memory that has all others already.
//
// Params:  $rows  LIST<MAP>  kind (MODEL, DATASET, REPOSITORY), name
// Returns: kind STRING (MODEL, DATASET, REPOSITORY), name STRING, owners LIST<STRING>, downloads INTEGER or null when never reported,
//          stub BOOLEAN, licenseState STRING (DECLARED, UNSTATED, UNREAD), expressions LIST<STRING>,
//          scanned BOOLEAN (somebody has scanned the very commit that was read)
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.name})
WHERE row.kind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
RETURN row.kind AS kind,
       node.name AS name,
       [(node)-[:PUBLISHED_BY {preferred: true}]->(owner:Owner) | owner.name] AS owners,
       node.downloads AS downloads,
       coalesce(node.stub, false) AS stub,
       coalesce(node.licenseState, 'UNREAD') AS licenseState,
       [(node)-[claim:LICENSED_UNDER {preferred: true}]->(license:License) | coalesce(claim.expression, license.id)] AS expressions,
       coalesce(node.scanState IN ['SCANNED_CLEAN', 'ISSUES'] AND node.scannedSha = node.sha, false) AS scanned
