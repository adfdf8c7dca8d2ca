// How complete the models of each hub are: how many are read, licensed, linked to a base, and counted.
//
// Params:  none
// Returns: hub STRING, models INTEGER, read INTEGER, licensed INTEGER, unstated INTEGER, withBase INTEGER,
//          withDataset INTEGER, withDownloads INTEGER, used INTEGER
MATCH (model:Model)
WITH coalesce(model.hub, 'OTHER') AS hub, model,
     EXISTS { (model)-[:LICENSED_UNDER {preferred: true}]->() } AS isLicensed,
     EXISTS { (model)-[:DERIVED_FROM {preferred: true}]->() } AS hasBase,
     EXISTS { (model)-[:TRAINED_ON {preferred: true}]->() } AS hasDataset,
     EXISTS { (model)<-[:USES {preferred: true}]-() } AS isUsed
RETURN hub, count(model) AS models,
       sum(CASE WHEN coalesce(model.stub, false) THEN 0 ELSE 1 END) AS read,
       sum(CASE WHEN isLicensed THEN 1 ELSE 0 END) AS licensed,
       sum(CASE WHEN model.licenseState = 'UNSTATED' THEN 1 ELSE 0 END) AS unstated,
       sum(CASE WHEN hasBase THEN 1 ELSE 0 END) AS withBase,
       sum(CASE WHEN hasDataset THEN 1 ELSE 0 END) AS withDataset,
       count(model.downloads) AS withDownloads,
       sum(CASE WHEN isUsed THEN 1 ELSE 0 END) AS used
ORDER BY models DESC, hub
