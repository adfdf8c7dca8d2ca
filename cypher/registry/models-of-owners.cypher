// The models that each of some owners publishes, the most downloaded first.
//
// Params:  $names   LIST<STRING>  owner names, e.g. ['huggingface.co/google-bert']
//          $offset  INTEGER       rows left out at the start, for each owner
//          $first   INTEGER       rows answered, for each owner
// Returns: of STRING, total INTEGER, items LIST<STRING>
// Browser: :params {names: ['huggingface.co/google-bert'], offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (:Owner {name: asked})<-[:PUBLISHED_BY {preferred: true}]-(model:Model)
  WITH DISTINCT model
  ORDER BY coalesce(model.downloads, -1) DESC, model.name
  WITH collect(model) AS found
  RETURN size(found) AS total, [model IN found[$offset..$offset + $first] | model.name] AS items
}
RETURN asked AS of, total, items
ORDER BY of
