// Every preferred licence claim by what it was read as, for the picture in memory.
//
// Params:  none
// Returns: expression STRING, ids LIST<INTEGER> (internal, of models, data sets and repositories)
// A row for each expression and not for each claim: the server needs some 25 bytes a claim for it, and a third of the time.
MATCH (node)-[claim:LICENSED_UNDER {preferred: true}]->(license:License)
RETURN coalesce(claim.expression, license.id) AS expression, collect(id(node)) AS ids
