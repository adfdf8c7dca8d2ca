// Each Change has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT change_id_is_unique IF NOT EXISTS FOR (node:Change) REQUIRE node.id IS UNIQUE
