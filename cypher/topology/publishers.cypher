// Who publishes some models, data sets and repositories, for the picture in memory.
//
// Params:  $ids  LIST<INTEGER>  internal ids, ascending: so the store is read from front to back
// Returns: ids LIST<INTEGER>, owners LIST<INTEGER> (internal ids, in the order of ids)
UNWIND $ids AS nodeId
MATCH (node)-[claim:PUBLISHED_BY]->(owner:Owner)
WHERE id(node) = nodeId AND claim.preferred
RETURN collect(nodeId) AS ids, collect(id(owner)) AS owners
