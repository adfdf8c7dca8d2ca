// How one model and the models it was made from are linked.
//
// Params:  $name       STRING   model name, e.g. 'org/model'
//          $maxDepth   INTEGER  longest chain walked, in edges; null for no bound
//          $relations  LIST<STRING>  relations that are followed, e.g. ['FINETUNE', 'MERGE']; null for all
//          $first      INTEGER  how many models are taken, nearest first
// Returns: dependent STRING, base STRING, relation STRING, claim STRING, confidence FLOAT (0 to 1), source STRING
// Browser: :params {name: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', maxDepth: 16, relations: null, first: 500}
MATCH (root:Model {name: $name})
CALL (root) {
  MATCH path = (root)-[:DERIVED_FROM* {preferred: true}]->(other:Model)
  WHERE other <> root
    AND all(hop IN relationships(path) WHERE $relations IS NULL OR coalesce(hop.relation, 'UNSPECIFIED') IN $relations)
  WITH other, min(length(path)) AS depth
  WHERE $maxDepth IS NULL OR depth <= $maxDepth
  WITH other, depth
  ORDER BY depth, other.name
  LIMIT toInteger($first)
  RETURN collect(other) AS others
}
WITH [root] + others AS listed
UNWIND listed AS dependent
MATCH (dependent)-[edge:DERIVED_FROM {preferred: true}]->(base:Model)
WHERE base <> dependent AND base IN listed
  AND ($relations IS NULL OR coalesce(edge.relation, 'UNSPECIFIED') IN $relations)
RETURN dependent.name AS dependent, base.name AS base, coalesce(edge.relation, 'UNSPECIFIED') AS relation,
       coalesce(edge.claim, 'INFERRED') AS claim, toFloat(coalesce(edge.confidence, 0.0)) AS confidence,
       coalesce(edge.source, 'unknown') AS source
ORDER BY dependent, base, relation, source
