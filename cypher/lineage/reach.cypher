// How many models, data sets, repositories and publishers depend on one node, directly and in all.
//
// Params:  $kind  STRING  kind of the node: MODEL, DATASET or REPOSITORY
//          $name  STRING  its name, e.g. 'org/model'
// Returns: directModels INTEGER, directDatasets INTEGER, directRepositories INTEGER, directOwners INTEGER,
//          models INTEGER, datasets INTEGER, repositories INTEGER, owners INTEGER,
//          byRelation LIST<MAP> (relation, count; a model counts once per relation to a parent that is reached or the root)
// Browser: :params {kind: 'MODEL', name: 'meta-llama/Llama-3.1-8B'}
MATCH (root:Model|Dataset|Repository {name: $name})
WHERE $kind = CASE WHEN root:Model THEN 'MODEL' WHEN root:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
CALL (root) {
  MATCH path = (root)<-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON* {preferred: true}]-(dependent:Model|Dataset|Repository)
  WHERE dependent <> root
  WITH dependent, min(length(path)) AS depth
  WITH dependent, depth = 1 AS isDirect,
       CASE WHEN dependent:Model THEN 'MODEL' WHEN dependent:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS kind,
       head(COLLECT {
         MATCH (dependent)-[:PUBLISHED_BY {preferred: true}]->(owner:Owner) RETURN owner.name ORDER BY owner.name
       }) AS owner
  RETURN collect({node: dependent, kind: kind, isDirect: isDirect, owner: owner}) AS reached
}
RETURN size([entry IN reached WHERE entry.kind = 'MODEL' AND entry.isDirect]) AS directModels,
       size([entry IN reached WHERE entry.kind = 'DATASET' AND entry.isDirect]) AS directDatasets,
       size([entry IN reached WHERE entry.kind = 'REPOSITORY' AND entry.isDirect]) AS directRepositories,
       COUNT {
         UNWIND reached AS entry WITH entry WHERE entry.isDirect AND entry.owner IS NOT NULL RETURN DISTINCT entry.owner AS owner
       } AS directOwners,
       size([entry IN reached WHERE entry.kind = 'MODEL']) AS models,
       size([entry IN reached WHERE entry.kind = 'DATASET']) AS datasets,
       size([entry IN reached WHERE entry.kind = 'REPOSITORY']) AS repositories,
       COUNT { UNWIND reached AS entry WITH entry WHERE entry.owner IS NOT NULL RETURN DISTINCT entry.owner AS owner } AS owners,
       COLLECT {
         UNWIND [root] + [entry IN reached | entry.node] AS parent
         MATCH (model:Model)-[edge:DERIVED_FROM {preferred: true}]->(parent:Model)
         WHERE model <> parent AND model <> root
         WITH coalesce(edge.relation, 'UNSPECIFIED') AS relation, count(DISTINCT model) AS count
         RETURN {relation: relation, count: count} ORDER BY count DESC, relation
       } AS byRelation
ORDER BY models
