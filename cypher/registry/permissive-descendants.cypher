// Models under a permissive licence that stem from a model whose licence restricts what one may do.
//
// Params:  $restrictive  LIST<STRING>  families of licences that restrict, e.g. ['cc-nc', 'rail']
//          $permissive   LIST<STRING>  families of licences that do not, e.g. ['permissive']
//          $first        INTEGER       rows listed
// Returns: name STRING, license STRING, ancestor STRING, ancestorLicense STRING, depth INTEGER (edges)
// Browser: :params {restrictive: ['cc-nc', 'cc-nd', 'rail', 'llama', 'research-only', 'use-restricted-model'], permissive: ['permissive', 'public-domain'], first: 100}
MATCH (restrictive:License)<-[:LICENSED_UNDER {preferred: true}]-(ancestor:Model)
WHERE restrictive.family IN $restrictive
MATCH path = (ancestor)<-[:DERIVED_FROM* {preferred: true}]-(model:Model)
WHERE model <> ancestor
WITH ancestor, restrictive, model, min(length(path)) AS depth
MATCH (model)-[:LICENSED_UNDER {preferred: true}]->(license:License)
WHERE license.family IN $permissive
RETURN model.name AS name, license.id AS license, ancestor.name AS ancestor, restrictive.id AS ancestorLicense, depth
ORDER BY depth, name, ancestor, license, ancestorLicense
LIMIT toInteger($first)
