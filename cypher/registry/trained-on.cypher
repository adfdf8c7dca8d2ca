// The models trained on each of some datasets, the most downloaded first.
//
// Params:  $names   LIST<STRING>  dataset names, e.g. ['rajpurkar/squad']
//          $offset  INTEGER       rows left out at the start, for each dataset
//          $first   INTEGER       rows answered, for each dataset
// Returns: of STRING, total INTEGER, items LIST<MAP> (each training with its claim)
// Browser: :params {names: ['rajpurkar/squad'], offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (dataset:Dataset {name: asked})<-[trained:TRAINED_ON {preferred: true}]-(model:Model)
  WITH dataset, trained, model
  ORDER BY coalesce(model.downloads, -1) DESC, model.name
  WITH collect({of: asked, model: model.name, dataset: dataset.name, claim: coalesce(trained.claim, 'DECLARED'),
                confidence: coalesce(trained.confidence, 1.0), evidence: trained.evidence,
                source: coalesce(trained.source, 'unknown'), observedAt: trained.observedAt}) AS found
  RETURN size(found) AS total, found[$offset..$offset + $first] AS items
}
RETURN asked AS of, total, items
ORDER BY of
