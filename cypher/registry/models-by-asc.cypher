// Models that pass a filter, the smallest first by a property of choice; those without it come last.
//
// Params:  $orderBy       STRING        property that orders: downloads, likes, name, createdAt, lastModified, parameters
//          $nameContains  STRING        part of the name in lower case; null for any
//          $owners        LIST<STRING>  owner names, of which one must fit; null for any
//          $hub           STRING        HUGGING_FACE, PYTORCH, ONNX, OTHER; null for any
//          $task          STRING        task, e.g. 'text-generation'; null for any
//          $library       STRING        library, e.g. 'transformers'; null for any
//          $license       STRING        licence id that is declared; null for any
//          $relation      STRING        relation to at least one base; null for any
//          $minDownloads  INTEGER       downloads in the last 30 days at least; null for any, unknown included
//          $licenseState  STRING        DECLARED, UNSTATED, UNREAD; null for any
//          $stub          BOOLEAN       only named by others; null for any
//          $offset        INTEGER       rows left out at the start
//          $first         INTEGER       rows answered
// Returns: total INTEGER, names LIST<STRING>
// Browser: :params {orderBy: 'downloads', nameContains: 'llama', owners: null, hub: null, task: null, library: null, license: null, relation: null, minDownloads: null, licenseState: null, stub: null, offset: 0, first: 20}
MATCH (model:Model)
WHERE ($nameContains IS NULL OR toLower(model.name) CONTAINS $nameContains)
  AND ($hub IS NULL OR coalesce(model.hub, 'OTHER') = $hub)
  AND ($task IS NULL OR model.task = $task)
  AND ($library IS NULL OR model.library = $library)
  AND ($minDownloads IS NULL OR model.downloads >= $minDownloads)
  AND ($licenseState IS NULL OR coalesce(model.licenseState, 'UNREAD') = $licenseState)
  AND ($stub IS NULL OR coalesce(model.stub, false) = $stub)
  AND ($owners IS NULL OR EXISTS {
        MATCH (model)-[:PUBLISHED_BY {preferred: true}]->(owner:Owner) WHERE owner.name IN $owners })
  AND ($license IS NULL OR EXISTS { (model)-[:LICENSED_UNDER {preferred: true}]->(:License {id: $license}) })
  AND ($relation IS NULL OR EXISTS { (model)-[:DERIVED_FROM {preferred: true, relation: $relation}]->(:Model) })
WITH model
ORDER BY model[$orderBy] IS NULL, model[$orderBy] ASC, model.name
WITH collect(model.name) AS found
RETURN size(found) AS total, found[$offset..$offset + $first] AS names
ORDER BY total
