// A repository is found again under a new name by its hub id.
//
// Params:  none
// Returns: nothing
CREATE INDEX repository_hub_id IF NOT EXISTS FOR (node:Repository) ON (node.hubId)
