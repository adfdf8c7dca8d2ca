// What runs found changed, the newest first, each with the artefact that it happened to.
//
// Params:  $since  DATETIME  only changes of runs that began then or later; null for any
//          $kind   STRING    kind of change, e.g. 'LICENSE_CHANGED'; null for any
//          $limit  INTEGER   changes shown
// Returns: change NODE, subject NODE or null when the graph holds nothing of that name any more
// Browser: :params {since: datetime('2026-01-01'), kind: null, limit: 25}
MATCH (change:Change)
WHERE change.observedAt >= coalesce($since, datetime({year: 1})) AND ($kind IS NULL OR change.kind = $kind)
WITH change
ORDER BY change.observedAt DESC, change.subject, change.kind, change.id
LIMIT toInteger($limit)
WITH change, split(change.subject, ':')[0] AS type, substring(change.subject, size(split(change.subject, ':')[0]) + 1) AS name
OPTIONAL MATCH (model:Model {name: CASE type WHEN 'model' THEN name END})
OPTIONAL MATCH (dataset:Dataset {name: CASE type WHEN 'dataset' THEN name END})
OPTIONAL MATCH (repository:Repository {name: CASE type WHEN 'repository' THEN name END})
RETURN change, coalesce(model, dataset, repository) AS subject
ORDER BY change.observedAt DESC, change.subject, change.kind, change.id
