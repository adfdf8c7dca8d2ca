// The datasets that each of some owners publishes, by name.
//
// Params:  $names   LIST<STRING>  owner names, e.g. ['huggingface.co/rajpurkar']
//          $offset  INTEGER       rows left out at the start, for each owner
//          $first   INTEGER       rows answered, for each owner
// Returns: of STRING, total INTEGER, items LIST<STRING>
// Browser: :params {names: ['huggingface.co/rajpurkar'], offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (:Owner {name: asked})<-[:PUBLISHED_BY {preferred: true}]-(dataset:Dataset)
  WITH DISTINCT dataset
  ORDER BY dataset.name
  WITH collect(dataset) AS found
  RETURN size(found) AS total, [dataset IN found[$offset..$offset + $first] | dataset.name] AS items
}
RETURN asked AS of, total, items
ORDER BY of
