// The models with most direct bases.
//
// Params:  $first  INTEGER  models listed
// Returns: name STRING, parents INTEGER, licenses LIST<STRING> (of the parents)
// Browser: :params {first: 20}
MATCH (merge:Model)-[:DERIVED_FROM {preferred: true}]->(parent:Model)
WHERE merge <> parent
WITH merge, collect(DISTINCT parent) AS parents
WHERE size(parents) > 1
CALL (parents) {
  UNWIND parents AS parent
  MATCH (parent)-[:LICENSED_UNDER {preferred: true}]->(license:License)
  WITH DISTINCT license.id AS id
  ORDER BY id
  RETURN collect(id) AS licenses
}
RETURN merge.name AS name, size(parents) AS parents, licenses
ORDER BY parents DESC, name
LIMIT toInteger($first)
