// The shortest paths from a dependent to something upstream of it.
//
// Params:  $fromKind  STRING   kind of the first node: MODEL, DATASET or REPOSITORY
//          $from      STRING   its name, e.g. 'org/model'
//          $toKind    STRING   kind of the last node
//          $to        STRING   its name
//          $maxHops   INTEGER  longest path listed, in edges, up to 64
//          $first     INTEGER  how many are listed, up to 500
// Returns: hops INTEGER (edges), nodes LIST<STRING> (names, first to last), links LIST<STRING>
// Browser: :params {fromKind: 'REPOSITORY', from: 'github.com/ggml-org/whisper.cpp', toKind: 'MODEL', to: 'openai/whisper-large', maxHops: 16, first: 3}
MATCH (from:Model|Dataset|Repository {name: $from}), (to:Model|Dataset|Repository {name: $to})
WHERE $fromKind = CASE WHEN from:Model THEN 'MODEL' WHEN from:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
  AND $toKind = CASE WHEN to:Model THEN 'MODEL' WHEN to:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
// Exact while no more than 500 paths are as short as those that are asked for; beyond that any 500 of them are looked at.
MATCH path = SHORTEST 500 ((from)-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->{1,64}(to)
  WHERE all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node)))
WHERE length(path) <= $maxHops
RETURN length(path) AS hops, [node IN nodes(path) | node.name] AS nodes, [hop IN relationships(path) | type(hop)] AS links
ORDER BY hops, nodes
LIMIT $first
