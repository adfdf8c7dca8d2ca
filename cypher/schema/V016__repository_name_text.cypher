// Lists of repositories are filtered by a part of the name.
//
// Params:  none
// Returns: nothing
CREATE TEXT INDEX repository_name_text IF NOT EXISTS FOR (node:Repository) ON (node.name)
