// Models that others name and nobody has read, by how many name them.
//
// Params:  $first  INTEGER  models listed
// Returns: name STRING, namedBy INTEGER
// Browser: :params {first: 50}
MATCH (model:Model) WHERE model.stub
RETURN model.name AS name, COUNT { (model)<--() } AS namedBy
ORDER BY namedBy DESC, name
LIMIT toInteger($first)
