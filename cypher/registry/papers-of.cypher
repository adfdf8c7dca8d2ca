// The papers that describe each of some models.
//
// Params:  $names  LIST<STRING>  model names, e.g. ['org/model']
// Returns: of STRING, name STRING
// Browser: :params {names: ['google-bert/bert-base-uncased']}
UNWIND $names AS asked
MATCH (:Model {name: asked})-[:DESCRIBED_IN {preferred: true}]->(paper:Paper)
RETURN DISTINCT asked AS of, paper.id AS name
ORDER BY of, name
