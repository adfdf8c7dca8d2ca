// Everything that depends on one model, data set or repository, directly or not, nearest first.
//
// Params:  $kind           STRING   kind of the node: MODEL, DATASET or REPOSITORY
//          $name           STRING   its name, e.g. 'org/model'
//          $relations      LIST<STRING>  relations of DERIVED_FROM that are followed; null for all
//          $maxDepth       INTEGER  longest chain listed, in edges; null for no bound
//          $minConfidence  FLOAT    links below it are not followed, 0 to 1; null for no bound
//          $kinds          LIST<STRING>  kinds that are listed, not what is walked; null for all
//          $owners         LIST<STRING>  publishers whose nodes are listed, e.g. ['huggingface.co/org']; null for all
//          $offset         INTEGER  how many are left out before the first
//          $first          INTEGER  how many are listed
// Returns: kind STRING, name STRING, depth INTEGER (edges), owner STRING or null when nobody is known,
//          downloads INTEGER (last 30 days) or null when never reported
// Browser: :params {kind: 'MODEL', name: 'meta-llama/Llama-3.1-8B', relations: null, maxDepth: null, minConfidence: null, kinds: null, owners: null, offset: 0, first: 500}
MATCH (root:Model|Dataset|Repository {name: $name})
WHERE $kind = CASE WHEN root:Model THEN 'MODEL' WHEN root:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
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
WHERE ($kinds IS NULL OR kind IN $kinds) AND ($owners IS NULL OR owner IN $owners)
RETURN kind, dependent.name AS name, depth, owner, dependent.downloads AS downloads
ORDER BY depth, name, kind
SKIP toInteger($offset)
LIMIT toInteger($first)
