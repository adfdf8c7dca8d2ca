// Mark that facts are written which the next raise of the version does not name: pictures are then read whole.
//
// Params:  none
// Returns: nothing
MATCH (state:GraphState {id: 'graph'})
SET state.hasUnnamed = true
