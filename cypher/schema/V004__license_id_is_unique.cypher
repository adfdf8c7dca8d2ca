// Each License has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT license_id_is_unique IF NOT EXISTS FOR (node:License) REQUIRE node.id IS UNIQUE
