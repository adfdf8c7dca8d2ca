// The models that each of some models was made from directly.
//
// Params:  $names  LIST<STRING>  model names, e.g. ['org/derived']
// Returns: of STRING, base STRING, derivative STRING, relation STRING, claim STRING, confidence FLOAT,
//          evidence STRING or null, source STRING, observedAt DATETIME or null
// Browser: :params {names: ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B']}
UNWIND $names AS asked
MATCH (model:Model {name: asked})-[made:DERIVED_FROM {preferred: true}]->(base:Model)
RETURN asked AS of, base.name AS base, model.name AS derivative, coalesce(made.relation, 'UNSPECIFIED') AS relation,
       coalesce(made.claim, 'DECLARED') AS claim, coalesce(made.confidence, 1.0) AS confidence,
       made.evidence AS evidence, coalesce(made.source, 'unknown') AS source, made.observedAt AS observedAt
ORDER BY of, base
