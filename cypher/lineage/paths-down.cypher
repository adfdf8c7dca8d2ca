// The shortest paths from a base to something that depends on it.
//
// Params:  $fromKind  STRING   kind of the first node: MODEL, DATASET or REPOSITORY
//          $from      STRING   its name, e.g. 'org/model'
//          $toKind    STRING   kind of the last node
//          $to        STRING   its name
//          $maxHops   INTEGER  longest path listed, in edges, up to 64
//          $first     INTEGER  how many are listed, up to 500
// Returns: hops INTEGER (edges), nodes LIST<STRING> (names, first to last), kinds LIST<STRING> (of the nodes), links LIST<STRING>
// Browser: :params {fromKind: 'MODEL', from: 'meta-llama/Llama-3.1-8B', toKind: 'MODEL', to: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', maxHops: 16, first: 3}
MATCH (from:Model|Dataset|Repository {name: $from}), (to:Model|Dataset|Repository {name: $to})
WHERE $fromKind = CASE WHEN from:Model THEN 'MODEL' WHEN from:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
  AND $toKind = CASE WHEN to:Model THEN 'MODEL' WHEN to:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
// Exact while no more than 500 chains are as short as the paths that are asked for; of more, any 500 are looked at.
// Searched from the dependent: it has few bases, while a base may have a hundred thousand dependents.
MATCH path = SHORTEST 500 (to)
             (()-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(next)){1,64}
             (from)
WHERE length(path) <= $maxHops AND all(node IN next WHERE node <> to AND single(other IN next WHERE other = node))
WITH length(path) AS hops, reverse(nodes(path)) AS passed, reverse(relationships(path)) AS followed
WITH hops, [node IN passed | node.name] AS nodes,
     [node IN passed | CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END] AS kinds,
     [hop IN followed | type(hop)] AS links
RETURN hops, nodes, kinds, links
ORDER BY hops, [at IN range(0, hops) | [nodes[at], kinds[at]]]
LIMIT toInteger($first)
