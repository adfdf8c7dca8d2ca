// Models that are among their own bases, through one or more others.
//
// Params:  none
// Returns: name STRING, length INTEGER (edges of the shortest cycle)
MATCH (model:Model)-[:DERIVED_FROM {preferred: true}]->(other:Model)
WHERE other <> model
WITH DISTINCT model
CALL (model) {
  MATCH path = (model)-[:DERIVED_FROM* {preferred: true}]->(base:Model)
  WITH base, min(length(path)) AS length
  WHERE base = model AND length > 1
  RETURN length
}
RETURN model.name AS name, length
ORDER BY length, name
