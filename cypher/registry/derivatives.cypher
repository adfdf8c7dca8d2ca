// The models made directly from each of some models, the most downloaded first.
//
// Params:  $names      LIST<STRING>  model names, e.g. ['org/base']
//          $relations  LIST<STRING>  FINETUNE, ADAPTER, QUANTIZED, MERGE, DISTILLED, UNSPECIFIED; null for all
//          $offset     INTEGER       rows left out at the start, for each model
//          $first      INTEGER       rows answered, for each model
// Returns: of STRING, total INTEGER, items LIST<MAP> (each derivation with its claim)
// Browser: :params {names: ['google-bert/bert-base-uncased'], relations: null, offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (base:Model {name: asked})<-[made:DERIVED_FROM {preferred: true}]-(model:Model)
  WITH base, made, model, coalesce(made.relation, 'UNSPECIFIED') AS relation
  WHERE $relations IS NULL OR relation IN $relations
  ORDER BY coalesce(model.downloads, -1) DESC, model.name
  WITH collect({of: asked, base: base.name, derivative: model.name, relation: relation,
                claim: coalesce(made.claim, 'DECLARED'), confidence: coalesce(made.confidence, 1.0),
                evidence: made.evidence, source: coalesce(made.source, 'unknown'),
                observedAt: made.observedAt}) AS found
  RETURN size(found) AS total, found[$offset..$offset + $first] AS items
}
RETURN asked AS of, total, items
ORDER BY of
