// Models made from one model, directly or not, nearest first.
//
// Params:  $name       STRING   model name, e.g. 'org/model'
//          $maxDepth   INTEGER  longest chain listed, in edges; null for no bound
//          $relations  LIST<STRING>  relations that are followed, e.g. ['FINETUNE', 'MERGE']; null for all
//          $first      INTEGER  how many are listed
// Returns: name STRING, depth INTEGER (edges)
// Browser: :params {name: 'meta-llama/Llama-3.1-8B', maxDepth: 16, relations: null, first: 500}
MATCH path = (root:Model {name: $name})<-[:DERIVED_FROM* {preferred: true}]-(dependent:Model)
WHERE dependent <> root
  AND all(hop IN relationships(path) WHERE $relations IS NULL OR coalesce(hop.relation, 'UNSPECIFIED') IN $relations)
WITH dependent, min(length(path)) AS depth
WHERE $maxDepth IS NULL OR depth <= $maxDepth
RETURN dependent.name AS name, depth
ORDER BY depth, name
LIMIT toInteger($first)
