// Raise the version of the graph, which tells every reader that its picture is old; and remember what to read anew, where that is known for sure.
//
// Params:  $now      DATETIME      when the run ended
//          $run      STRING        id of the IngestRun that ended, or null
//          $touched  LIST<STRING>  ids (model:org/name) of all nodes whose facts the run may have changed, or null when they are too many or not known
//          $moved    LIST<STRING>  those of them that were renamed or merged, so that links arrive at them that arrived elsewhere
// Returns: number INTEGER, at DATETIME
MERGE (state:GraphState {id: 'graph'})
// The lock: a run that begins now waits until this is committed.
SET state.lock = true
REMOVE state.lock
// While another run is under way, or was cut off, more may have changed than this one knows of.
WITH state, coalesce(state.version, 0) AS before, state.at AS beforeAt,
     $touched IS NOT NULL AND state.hasUnnamed IS NULL
         AND NOT EXISTS { MATCH (other:IngestRun) WHERE other.finishedAt IS NULL AND other.id <> $run } AS isKnown
SET state.version = before + 1, state.at = $now, state.hasUnnamed = null
FOREACH (_ IN CASE WHEN isKnown THEN [1] ELSE [] END |
    CREATE (:GraphStep {before: before, beforeAt: beforeAt, version: before + 1, at: $now, touched: $touched, moved: $moved}))
WITH state
CALL (state) {
    MATCH (step:GraphStep)
    WHERE step.version <= state.version - 20
    DELETE step
}
// Nobody goes on with a run after a week; so one that was cut off is in the way of one raise only.
CALL () {
    MATCH (other:IngestRun)
    WHERE other.finishedAt IS NULL AND coalesce(other.aliveAt, other.startedAt) < $now - duration('P8D')
    SET other.finishedAt = $now, other.failure = 'cut off: the process ended without a word'
}
RETURN state.version AS number, state.at AS at
