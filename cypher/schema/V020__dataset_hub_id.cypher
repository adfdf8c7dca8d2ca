// A data set is found again under a new name by its hub id.
//
// Params:  none
// Returns: nothing
CREATE INDEX dataset_hub_id IF NOT EXISTS FOR (node:Dataset) ON (node.hubId)
