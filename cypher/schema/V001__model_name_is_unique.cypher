// Each Model has its own name.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT model_name_is_unique IF NOT EXISTS FOR (node:Model) REQUIRE node.name IS UNIQUE
