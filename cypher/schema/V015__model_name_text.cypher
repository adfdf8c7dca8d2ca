// Lists of models are filtered by a part of the name.
//
// Params:  none
// Returns: nothing
CREATE TEXT INDEX model_name_text IF NOT EXISTS FOR (node:Model) ON (node.name)
