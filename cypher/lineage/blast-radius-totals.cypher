// How much depends on one model, data set or repository: distinct nodes, never paths.
//
// Params:  $kind           STRING   kind of the node: MODEL, DATASET or REPOSITORY
//          $name           STRING   its name, e.g. 'org/model'
//          $relations      LIST<STRING>  relations of DERIVED_FROM that are followed; null for all
//          $maxDepth       INTEGER  longest chain counted, in edges; null for no bound
//          $minConfidence  FLOAT    links below it are not followed, 0 to 1; null for no bound
//          $kinds          LIST<STRING>  kinds that are counted, not what is walked; null for all
//          $owners         LIST<STRING>  publishers whose nodes are counted, e.g. ['huggingface.co/org']; null for all
// Returns: models INTEGER, repositories INTEGER, directRepositories INTEGER (depth 1), datasets INTEGER,
//          owners INTEGER (distinct publishers), downloads INTEGER (last 30 days, where reported),
//          byDepth LIST<MAP> (depth, count), byKind LIST<MAP> (kind, count),
//          byRelation LIST<MAP> (relation, count; a model counts once per relation to a parent that is reached or the root)
// Browser: :params {kind: 'MODEL', name: 'meta-llama/Llama-3.1-8B', relations: null, maxDepth: null, minConfidence: null, kinds: null, owners: null}
MATCH (root:Model|Dataset|Repository {name: $name})
WHERE $kind = CASE WHEN root:Model THEN 'MODEL' WHEN root:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
CALL (root) {
  MATCH path = (root)<-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON* {preferred: true}]-(dependent:Model|Dataset|Repository)
  WHERE dependent <> root
    AND all(hop IN relationships(path) WHERE
          ($minConfidence IS NULL OR coalesce(hop.confidence, 0.0) >= $minConfidence)
          AND ($relations IS NULL OR type(hop) <> 'DERIVED_FROM' OR coalesce(hop.relation, 'UNSPECIFIED') IN $relations))
  WITH dependent, min(length(path)) AS depth
  WHERE $maxDepth IS NULL OR depth <= $maxDepth
  WITH dependent, depth,
       CASE WHEN dependent:Model THEN 'MODEL' WHEN dependent:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS kind,
       head(COLLECT {
         MATCH (dependent)-[:PUBLISHED_BY {preferred: true}]->(owner:Owner) RETURN owner.name ORDER BY owner.name
       }) AS owner
  WITH dependent, depth, kind, owner,
       ($kinds IS NULL OR kind IN $kinds) AND ($owners IS NULL OR coalesce(owner IN $owners, false)) AS isCounted
  RETURN collect(dependent) AS reached,
         collect(CASE WHEN isCounted THEN {node: dependent, depth: depth, kind: kind, owner: owner} END) AS counted
}
RETURN size([entry IN counted WHERE entry.kind = 'MODEL']) AS models,
       size([entry IN counted WHERE entry.kind = 'REPOSITORY']) AS repositories,
       size([entry IN counted WHERE entry.kind = 'REPOSITORY' AND entry.depth = 1]) AS directRepositories,
       size([entry IN counted WHERE entry.kind = 'DATASET']) AS datasets,
       COUNT { UNWIND counted AS entry WITH DISTINCT entry.owner AS owner WHERE owner IS NOT NULL RETURN owner } AS owners,
       reduce(sum = 0, entry IN counted | sum + coalesce(entry.node.downloads, 0)) AS downloads,
       COLLECT {
         UNWIND counted AS entry WITH entry.depth AS depth, count(*) AS count
         RETURN {depth: depth, count: count} ORDER BY depth
       } AS byDepth,
       COLLECT {
         UNWIND counted AS entry WITH entry.kind AS kind, count(*) AS count
         RETURN {kind: kind, count: count} ORDER BY count DESC, kind
       } AS byKind,
       COLLECT {
         UNWIND [entry IN counted WHERE entry.kind = 'MODEL' | entry.node] AS model
         MATCH (model)-[edge:DERIVED_FROM {preferred: true}]->(parent:Model)
         WHERE parent <> model AND (parent = root OR parent IN reached)
           AND ($minConfidence IS NULL OR coalesce(edge.confidence, 0.0) >= $minConfidence)
           AND ($relations IS NULL OR coalesce(edge.relation, 'UNSPECIFIED') IN $relations)
         WITH coalesce(edge.relation, 'UNSPECIFIED') AS relation, count(DISTINCT model) AS count
         RETURN {relation: relation, count: count} ORDER BY count DESC, relation
       } AS byRelation
ORDER BY models
