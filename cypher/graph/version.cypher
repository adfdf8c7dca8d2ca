// The version of the graph: raised by one at the end of each run that wrote.
//
// Params:  none
// Returns: number INTEGER, at DATETIME
MATCH (state:GraphState {id: 'graph'})
RETURN state.version AS number, state.at AS at
ORDER BY number
