// Lists of repositories are ordered by stars.
//
// Params:  none
// Returns: nothing
CREATE INDEX repository_stars IF NOT EXISTS FOR (node:Repository) ON (node.stars)
