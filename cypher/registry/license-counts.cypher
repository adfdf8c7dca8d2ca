// How many models, datasets and repositories declare each licence, the most declared first.
//
// Params:  $first  INTEGER  licences answered
// Returns: license STRING, count INTEGER, models INTEGER, datasets INTEGER, repositories INTEGER
// Browser: :params {first: 20}
MATCH (license:License)<-[:LICENSED_UNDER {preferred: true}]-(node)
WITH license, collect(DISTINCT node) AS nodes
RETURN license.id AS license, size(nodes) AS count,
       size([node IN nodes WHERE node:Model]) AS models,
       size([node IN nodes WHERE node:Dataset]) AS datasets,
       size([node IN nodes WHERE node:Repository]) AS repositories
ORDER BY count DESC, license
LIMIT toInteger($first)
