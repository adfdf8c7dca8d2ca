// Every preferred licence claim, for the picture in memory.
//
// Params:  none
// Returns: id INTEGER (internal, of a model, data set or repository), expression STRING
MATCH (node)-[claim:LICENSED_UNDER {preferred: true}]->(license:License)
RETURN id(node) AS id, coalesce(claim.expression, license.id) AS expression
