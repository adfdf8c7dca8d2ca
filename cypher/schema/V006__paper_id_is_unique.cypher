// Each Paper has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT paper_id_is_unique IF NOT EXISTS FOR (node:Paper) REQUIRE node.id IS UNIQUE
