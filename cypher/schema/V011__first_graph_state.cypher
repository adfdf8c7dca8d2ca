// The graph starts at version 0.
//
// Params:  none
// Returns: nothing
MERGE (state:GraphState {id: 'graph'}) ON CREATE SET state.version = 0, state.at = datetime()
