// The size of the graph and what is missing from it.
//
// Params:  none
// Returns: models INTEGER, repositories INTEGER, datasets INTEGER, licenses INTEGER, owners INTEGER, papers INTEGER,
//          derivations INTEGER, uses INTEGER, trainings INTEGER, licenseClaims INTEGER (relationships that answers use),
//          stubs INTEGER (nodes that others name and nobody has read),
//          modelsWithoutLicense INTEGER (models that were read and for which no licence is known),
//          unresolvedNames INTEGER (texts given as the base of a model that name no model)
RETURN COUNT { (:Model) } AS models,
       COUNT { (:Repository) } AS repositories,
       COUNT { (:Dataset) } AS datasets,
       COUNT { (:License) } AS licenses,
       COUNT { (:Owner) } AS owners,
       COUNT { (:Paper) } AS papers,
       COUNT { ()-[:DERIVED_FROM {preferred: true}]->() } AS derivations,
       COUNT { ()-[:USES {preferred: true}]->() } AS uses,
       COUNT { ()-[:TRAINED_ON {preferred: true}]->() } AS trainings,
       COUNT { ()-[:LICENSED_UNDER {preferred: true}]->() } AS licenseClaims,
       COUNT { MATCH (node:Model) WHERE node.stub } + COUNT { MATCH (node:Dataset) WHERE node.stub }
         + COUNT { MATCH (node:Repository) WHERE node.stub } AS stubs,
       COUNT {
         MATCH (model:Model)
         WHERE NOT coalesce(model.stub, false) AND NOT EXISTS { (model)-[:LICENSED_UNDER {preferred: true}]->() }
       } AS modelsWithoutLicense,
       COUNT { MATCH (model:Model) UNWIND coalesce(model.unresolvedParents, []) AS text } AS unresolvedNames
ORDER BY models
