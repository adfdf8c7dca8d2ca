// Datasets by name, with everything known of each.
//
// Params:  $names  LIST<STRING>  dataset names, e.g. ['rajpurkar/squad']
// Returns: name STRING, hub STRING, hubId STRING or null, sha STRING or null, downloads INTEGER or null (last 30 days),
//          likes INTEGER or null, tags LIST<STRING>, stub BOOLEAN, licenseState STRING
// Browser: :params {names: ['rajpurkar/squad']}
UNWIND $names AS asked
MATCH (dataset:Dataset {name: asked})
RETURN dataset.name AS name, coalesce(dataset.hub, 'OTHER') AS hub, dataset.hubId AS hubId, dataset.sha AS sha,
       dataset.downloads AS downloads, dataset.likes AS likes, coalesce(dataset.tags, []) AS tags,
       coalesce(dataset.stub, false) AS stub, coalesce(dataset.licenseState, 'UNREAD') AS licenseState
ORDER BY name
