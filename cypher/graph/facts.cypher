// How many nodes there are beside those of the schema: 0 of a database that nothing was ever written to.
//
// Params:  none
// Returns: facts INTEGER
// From the counts that the store keeps: no node is looked at.
RETURN COUNT { (node) } - COUNT { (migration:SchemaMigration) } - COUNT { (state:GraphState) } AS facts
