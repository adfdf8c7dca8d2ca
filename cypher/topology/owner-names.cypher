// Some of the owners, by name, for the picture in memory.
//
// Params:  $after  STRING   owners after this name; empty for the first
//          $first  INTEGER  how many at most
// Returns: ids LIST<INTEGER> (internal, good for this reading only), names LIST<STRING> (in this order, which is that of ids too)
// The index on the name holds the names in order, so that no owner is touched and nothing is sorted; left alone the planner may scan and sort
// all of them for every page.
MATCH (owner:Owner)
USING INDEX owner:Owner(name)
WHERE owner.name > $after
WITH owner ORDER BY owner.name LIMIT toInteger($first)
RETURN collect(id(owner)) AS ids, collect(owner.name) AS names
