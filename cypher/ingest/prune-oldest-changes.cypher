// Delete the oldest changes, so that a number of them stays.
//
// Params:  $kept  INTEGER  how many stay at most
// Returns: nothing
MATCH (counted:Change)
WITH count(counted) AS changes
WHERE changes > $kept
MATCH (change:Change)
WITH change
ORDER BY change.observedAt DESC, change.id
SKIP toInteger($kept)
CALL (change) {
    DELETE change
} IN TRANSACTIONS OF 5000 ROWS
