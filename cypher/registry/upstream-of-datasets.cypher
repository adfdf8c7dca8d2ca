// The datasets and models that each of some datasets was made from directly.
//
// Params:  $names  LIST<STRING>  dataset names, e.g. ['org/data']
// Returns: of STRING, dataset STRING, upstream STRING, link STRING, claim STRING, confidence FLOAT,
//          evidence STRING or null, source STRING, observedAt DATETIME or null
// Browser: :params {names: ['tatsu-lab/alpaca']}
UNWIND $names AS asked
MATCH (dataset:Dataset {name: asked})-[made:BUILT_FROM|GENERATED_BY {preferred: true}]->(upstream:Dataset|Model)
RETURN asked AS of, dataset.name AS dataset,
       CASE WHEN upstream:Model THEN 'model:' ELSE 'dataset:' END + upstream.name AS upstream, type(made) AS link,
       coalesce(made.claim, 'DECLARED') AS claim, coalesce(made.confidence, 1.0) AS confidence,
       made.evidence AS evidence, coalesce(made.source, 'unknown') AS source, made.observedAt AS observedAt
ORDER BY of, upstream, link
