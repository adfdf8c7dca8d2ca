// Each Dataset has its own name.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT dataset_name_is_unique IF NOT EXISTS FOR (node:Dataset) REQUIRE node.name IS UNIQUE
