// The owners on whose models most owners depend directly.
//
// Params:  $first  INTEGER  owners listed
// Returns: name STRING, owners INTEGER (others that publish a direct derivative or user), models INTEGER (derivatives by others),
//          repositories INTEGER (that use a model of theirs)
// Browser: :params {first: 20}
MATCH (owner:Owner)<-[:PUBLISHED_BY {preferred: true}]-(model:Model)
MATCH (model)<-[:DERIVED_FROM|USES {preferred: true}]-(dependent)
MATCH (dependent)-[:PUBLISHED_BY {preferred: true}]->(other:Owner)
WHERE other <> owner
WITH owner, count(DISTINCT other) AS owners,
     count(DISTINCT CASE WHEN dependent:Model THEN dependent END) AS models,
     count(DISTINCT CASE WHEN dependent:Repository THEN dependent END) AS repositories
RETURN owner.name AS name, owners, models, repositories
ORDER BY owners DESC, models + repositories DESC, name
LIMIT toInteger($first)
