// The models that declare each of some licences, the most downloaded first.
//
// Params:  $names   LIST<STRING>  licence ids, e.g. ['Apache-2.0']
//          $offset  INTEGER       rows left out at the start, for each licence
//          $first   INTEGER       rows answered, for each licence
// Returns: of STRING, total INTEGER, items LIST<STRING>
// Browser: :params {names: ['Apache-2.0'], offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (:License {id: asked})<-[:LICENSED_UNDER {preferred: true}]-(model:Model)
  WITH DISTINCT model
  ORDER BY coalesce(model.downloads, -1) DESC, model.name
  WITH collect(model) AS found
  RETURN size(found) AS total, [model IN found[$offset..$offset + $first] | model.name] AS items
}
RETURN asked AS of, total, items
ORDER BY of
