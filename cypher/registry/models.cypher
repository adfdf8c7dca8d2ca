// Models by name, with everything known of each.
//
// Params:  $names  LIST<STRING>  model names, e.g. ['org/base']
// Returns: name STRING, hub STRING, hubId STRING or null, sha STRING or null,
//          downloads INTEGER or null (last 30 days), downloadsAllTime INTEGER or null, likes INTEGER or null,
//          createdAt DATETIME or null, lastModified DATETIME or null, task STRING or null, library STRING or null,
//          tags LIST<STRING>, frameworks LIST<STRING>, languages LIST<STRING>, architectures LIST<STRING>,
//          parameters INTEGER or null, fileFormats LIST<STRING>, discussions INTEGER or null, gated STRING or null,
//          disabled BOOLEAN or null, formerNames LIST<STRING>, unresolvedParents LIST<STRING>, purl STRING or null, stub BOOLEAN,
//          scanState STRING (SCANNED_CLEAN, ISSUES, PENDING) or null, scannedSha STRING or null, scanFiles LIST<STRING>, licenseState STRING
// Browser: :params {names: ['google-bert/bert-base-uncased']}
UNWIND $names AS asked
MATCH (model:Model {name: asked})
RETURN model.name AS name, coalesce(model.hub, 'OTHER') AS hub, model.hubId AS hubId, model.sha AS sha,
       model.downloads AS downloads, model.downloadsAllTime AS downloadsAllTime, model.likes AS likes,
       model.createdAt AS createdAt, model.lastModified AS lastModified, model.task AS task,
       model.library AS library, coalesce(model.tags, []) AS tags, coalesce(model.frameworks, []) AS frameworks,
       coalesce(model.languages, []) AS languages, coalesce(model.architectures, []) AS architectures,
       model.parameters AS parameters, coalesce(model.fileFormats, []) AS fileFormats,
       model.discussions AS discussions, toString(model.gated) AS gated, model.disabled AS disabled,
       coalesce(model.formerNames, []) AS formerNames,
       coalesce(model.unresolvedParents, []) AS unresolvedParents, model.purl AS purl, coalesce(model.stub, false) AS stub,
       model.scanState AS scanState, model.scannedSha AS scannedSha, coalesce(model.scanFiles, []) AS scanFiles,
       coalesce(model.licenseState, 'UNREAD') AS licenseState
ORDER BY name
