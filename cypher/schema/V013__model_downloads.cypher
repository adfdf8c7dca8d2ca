// Lists of models are ordered by downloads.
//
// Params:  none
// Returns: nothing
CREATE INDEX model_downloads IF NOT EXISTS FOR (node:Model) ON (node.downloads)
