// Delete changes that were observed before a time.
//
// Params:  $before  DATETIME  the oldest that stay
// Returns: nothing
MATCH (change:Change)
WHERE change.observedAt < $before
CALL (change) {
    DELETE change
} IN TRANSACTIONS OF 5000 ROWS
