// Every preferred link along which something flows from a base to a dependent, for the picture in memory.
//
// Params:  none
// Returns: dependent INTEGER, base INTEGER (internal ids), link STRING, relation STRING or null, claim STRING, confidence FLOAT (0 to 1),
//          redistributes BOOLEAN, source STRING
MATCH (dependent)-[edge:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(base)
RETURN id(dependent) AS dependent,
       id(base) AS base,
       type(edge) AS link,
       edge.relation AS relation,
       coalesce(edge.claim, 'INFERRED') AS claim,
       toFloat(coalesce(edge.confidence, 0.0)) AS confidence,
       coalesce(edge.redistributes, false) AS redistributes,
       coalesce(edge.source, 'unknown') AS source
