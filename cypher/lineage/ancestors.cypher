// Models that one model was made from, directly or not, nearest first.
//
// Params:  $name       STRING   model name, e.g. 'org/model'
//          $maxDepth   INTEGER  longest chain listed, in edges; null for no bound
//          $relations  LIST<STRING>  relations that are followed, e.g. ['FINETUNE', 'MERGE']; null for all
//          $first      INTEGER  how many are listed
// Returns: name STRING, depth INTEGER (edges)
// Browser: :params {name: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', maxDepth: 16, relations: null, first: 500}
MATCH path = (root:Model {name: $name})-[:DERIVED_FROM* {preferred: true}]->(base:Model)
WHERE base <> root
  AND all(hop IN relationships(path) WHERE $relations IS NULL OR coalesce(hop.relation, 'UNSPECIFIED') IN $relations)
WITH base, min(length(path)) AS depth
WHERE $maxDepth IS NULL OR depth <= $maxDepth
RETURN base.name AS name, depth
ORDER BY depth, name
LIMIT toInteger($first)
