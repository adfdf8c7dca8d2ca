// The datasets that each of some models was trained on.
//
// Params:  $names  LIST<STRING>  model names, e.g. ['org/model']
// Returns: of STRING, model STRING, dataset STRING, claim STRING, confidence FLOAT, evidence STRING or null,
//          source STRING, observedAt DATETIME or null
// Browser: :params {names: ['google-bert/bert-base-uncased']}
UNWIND $names AS asked
MATCH (model:Model {name: asked})-[trained:TRAINED_ON {preferred: true}]->(dataset:Dataset)
RETURN asked AS of, model.name AS model, dataset.name AS dataset, coalesce(trained.claim, 'DECLARED') AS claim,
       coalesce(trained.confidence, 1.0) AS confidence, trained.evidence AS evidence,
       coalesce(trained.source, 'unknown') AS source, trained.observedAt AS observedAt
ORDER BY of, dataset
