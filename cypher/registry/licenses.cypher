// Licences by id.
//
// Params:  $names  LIST<STRING>  licence ids, e.g. ['Apache-2.0']
// Returns: name STRING, title STRING or null, family STRING or null, osiApproved BOOLEAN or null, url STRING or null
// Browser: :params {names: ['Apache-2.0', 'MIT']}
UNWIND $names AS asked
MATCH (license:License {id: asked})
RETURN license.id AS name, license.title AS title, license.family AS family, license.osiApproved AS osiApproved,
       license.url AS url
ORDER BY name
