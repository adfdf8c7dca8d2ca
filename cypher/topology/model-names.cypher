// Some of the models, by name, for the picture in memory.
//
// Params:  $after  STRING   models after this name; empty for the first
//          $first  INTEGER  how many at most
// Returns: ids LIST<INTEGER> (internal, good for this reading only), names LIST<STRING> (in this order, which is that of ids too)
// The index on the name holds the names in order, so that no node is touched and nothing is sorted; left alone the planner may scan and sort
// all of them for every page.
MATCH (node:Model)
USING INDEX node:Model(name)
WHERE node.name > $after
WITH node ORDER BY node.name LIMIT toInteger($first)
RETURN collect(id(node)) AS ids, collect(node.name) AS names
