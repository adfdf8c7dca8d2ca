// Every owner with what it publishes, for the picture in memory.
//
// Params:  none
// Returns: owner STRING, ids LIST<INTEGER> (internal ids of models, data sets and repositories)
MATCH (owner:Owner)
WHERE owner.name IS NOT NULL
RETURN owner.name AS owner, [(owner)<-[claim:PUBLISHED_BY]-(node) WHERE claim.preferred | id(node)] AS ids
