// What a run may find in the graph: any artefact at all, and any that has a hub id.
//
// Params:  none
// Returns: artefacts BOOLEAN, hubIds BOOLEAN
RETURN EXISTS { MATCH (:Model) } OR EXISTS { MATCH (:Dataset) } OR EXISTS { MATCH (:Repository) } AS artefacts,
    EXISTS { MATCH (model:Model) WHERE model.hubId IS NOT NULL }
        OR EXISTS { MATCH (dataset:Dataset) WHERE dataset.hubId IS NOT NULL }
        OR EXISTS { MATCH (repository:Repository) WHERE repository.hubId IS NOT NULL } AS hubIds
