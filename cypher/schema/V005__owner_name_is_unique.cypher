// Each Owner has its own name.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT owner_name_is_unique IF NOT EXISTS FOR (node:Owner) REQUIRE node.name IS UNIQUE
