// Former names of models that the graph itself knows.
//
// Params:  none
// Returns: formerName STRING, name STRING
MATCH (model:Model)
WHERE model.formerNames IS NOT NULL
UNWIND model.formerNames AS formerName
WITH model, formerName
WHERE NOT EXISTS { (:Model {name: formerName}) }
RETURN formerName, model.name AS name
ORDER BY formerName, name
