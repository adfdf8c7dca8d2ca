// Each GraphState has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT graph_state_id_is_unique IF NOT EXISTS FOR (node:GraphState) REQUIRE node.id IS UNIQUE
