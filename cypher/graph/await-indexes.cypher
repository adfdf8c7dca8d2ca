// Wait until all indexes are online.
//
// Params:  $seconds  INTEGER  the longest wait; an error afterwards
// Returns: nothing
CALL db.awaitIndexes($seconds)
