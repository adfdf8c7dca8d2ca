// Raise the version of the graph, which tells every reader that its picture is old.
//
// Params:  $now  DATETIME  when the run ended
// Returns: number INTEGER, at DATETIME
MERGE (state:GraphState {id: 'graph'})
SET state.version = coalesce(state.version, 0) + 1, state.at = $now
RETURN state.version AS number, state.at AS at
