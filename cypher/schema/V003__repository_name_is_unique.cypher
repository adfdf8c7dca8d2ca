// Each Repository has its own name.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT repository_name_is_unique IF NOT EXISTS FOR (node:Repository) REQUIRE node.name IS UNIQUE
