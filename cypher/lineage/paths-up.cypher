// The shortest paths from a dependent to something upstream of it.
//
// Params:  $fromKind  STRING   kind of the first node: MODEL, DATASET or REPOSITORY
//          $from      STRING   its name, e.g. 'org/model'
//          $toKind    STRING   kind of the last node
//          $to        STRING   its name
//          $maxHops   INTEGER  longest path listed, in edges, up to 64
//          $first     INTEGER  how many are listed, up to 500
// Returns: hops INTEGER (edges), nodes LIST<STRING> (names, first to last), kinds LIST<STRING> (of the nodes), links LIST<STRING>
// Browser: :params {fromKind: 'REPOSITORY', from: 'github.com/SYSTRAN/faster-whisper', toKind: 'MODEL', to: 'openai/whisper-large-v3', maxHops: 16, first: 3}
MATCH (from:Model|Dataset|Repository {name: $from}), (to:Model|Dataset|Repository {name: $to})
WHERE $fromKind = CASE WHEN from:Model THEN 'MODEL' WHEN from:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
  AND $toKind = CASE WHEN to:Model THEN 'MODEL' WHEN to:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
// Exact while no more than 500 chains are as short as the paths that are asked for; of more, any 500 are looked at.
MATCH path = SHORTEST 500 (from)
             (()-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(next)){1,64}
             (to)
WHERE length(path) <= $maxHops AND all(node IN next WHERE node <> from AND single(other IN next WHERE other = node))
WITH path, [node IN nodes(path) | node.name] AS nodes,
     [node IN nodes(path) | CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END] AS kinds
RETURN length(path) AS hops, nodes, kinds, [hop IN relationships(path) | type(hop)] AS links
ORDER BY hops, [at IN range(0, hops) | [nodes[at], kinds[at]]]
LIMIT toInteger($first)
