// All models, the most downloaded first; those whose downloads nobody counted are missing from the list, not from the total.
// Internal: yes, used by the list of models, of which this is the part that is asked for most
//
// Params:  $offset  INTEGER  rows left out at the start
//          $first   INTEGER  rows answered
// Returns: total INTEGER, names LIST<STRING>
// Browser: :params {offset: 0, first: 20}
CALL () {
  MATCH (model:Model)
  WHERE model.downloads IS NOT NULL
  WITH model
  ORDER BY model.downloads DESC, model.name
  SKIP toInteger($offset)
  LIMIT toInteger($first)
  RETURN collect(model.name) AS names
}
RETURN COUNT { (:Model) } AS total, names
ORDER BY total
