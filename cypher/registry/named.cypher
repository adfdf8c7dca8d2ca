// Nodes of one exact name, whatever their kind.
//
// Params:  $names  LIST<STRING>  names or ids, upper and lower case as in the graph
// Returns: asked STRING, kind STRING, name STRING
// Browser: :params {names: ['google-bert/bert-base-uncased', 'MIT']}
UNWIND $names AS asked
CALL (asked) {
  MATCH (node:Model {name: asked}) RETURN 'MODEL' AS kind, node.name AS name
  UNION
  MATCH (node:Dataset {name: asked}) RETURN 'DATASET' AS kind, node.name AS name
  UNION
  MATCH (node:Repository {name: asked}) RETURN 'REPOSITORY' AS kind, node.name AS name
  UNION
  MATCH (node:License {id: asked}) RETURN 'LICENSE' AS kind, node.id AS name
  UNION
  MATCH (node:Owner {name: asked}) RETURN 'OWNER' AS kind, node.name AS name
  UNION
  MATCH (node:Paper {id: asked}) RETURN 'PAPER' AS kind, node.id AS name
}
RETURN asked, kind, name
ORDER BY asked, kind, name
