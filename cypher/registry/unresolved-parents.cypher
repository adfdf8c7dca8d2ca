// Texts that were given as the base of a model and name no model.
//
// Params:  $first  INTEGER  texts listed
// Returns: text STRING, models LIST<STRING> (who gives it)
// Browser: :params {first: 50}
MATCH (model:Model) WHERE model.unresolvedParents IS NOT NULL
UNWIND model.unresolvedParents AS text
WITH text, model.name AS name
ORDER BY name
WITH text, collect(name) AS models
RETURN text, models
ORDER BY size(models) DESC, text
LIMIT toInteger($first)
