// Changes are listed by time.
//
// Params:  none
// Returns: nothing
CREATE INDEX change_observed_at IF NOT EXISTS FOR (node:Change) ON (node.observedAt)
