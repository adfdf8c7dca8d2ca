// A model is found again under a new name by its hub id.
//
// Params:  none
// Returns: nothing
CREATE INDEX model_hub_id IF NOT EXISTS FOR (node:Model) ON (node.hubId)
