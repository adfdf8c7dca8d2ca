// Former names of models that the graph itself knows.
//
// Params:  none
// Returns: formerName STRING, name STRING
MATCH (model:Model)
WHERE model.formerNames IS NOT NULL
UNWIND model.formerNames AS formerName
WITH model, formerName
// Whoever is read under the name today is another model.
WHERE NOT EXISTS { MATCH (other:Model {name: formerName}) WHERE NOT coalesce(other.stub, false) }
RETURN formerName, model.name AS name
ORDER BY formerName, name
