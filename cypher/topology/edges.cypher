// Every preferred link along which something flows from a base to a dependent, by what is said of it, for the picture in memory.
//
// Params:  none
// Returns: link STRING, relation STRING or null, claim STRING, confidence FLOAT (0 to 1), redistributes BOOLEAN, source STRING,
//          dependents LIST<INTEGER>, bases LIST<INTEGER> (internal ids, both in one order)
// Plan:    All links of the graph are asked for, and nearly every node has one; by label the server takes longer.
// A row for all links of which the same is said: the server needs some 50 bytes a link for it, and half of the time.
MATCH (dependent)-[edge:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(base)
RETURN type(edge) AS link,
       edge.relation AS relation,
       coalesce(edge.claim, 'INFERRED') AS claim,
       toFloat(coalesce(edge.confidence, 0.0)) AS confidence,
       coalesce(edge.redistributes, false) AS redistributes,
       coalesce(edge.source, 'unknown') AS source,
       collect(id(dependent)) AS dependents,
       collect(id(base)) AS bases
