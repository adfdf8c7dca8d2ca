// The merges of most models, with their parents, as a graph.
//
// Params:  $limit  INTEGER  merges shown
// Returns: merge NODE, made LIST<RELATIONSHIP>, parents LIST<NODE>
// Browser: :params {limit: 5}
MATCH (merge:Model)-[one:DERIVED_FROM {preferred: true}]->(parent:Model)
WHERE merge <> parent
WITH merge, one, parent
ORDER BY parent.name
WITH merge, collect(one) AS made, collect(parent) AS parents
WHERE size(parents) > 1
RETURN merge, made, parents
ORDER BY size(parents) DESC, merge.name
LIMIT toInteger($limit)
