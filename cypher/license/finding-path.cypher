// The shortest way from the artefact whose licence holds a clause down to the one that dropped it.
//
// Params:  $id  STRING  id of a stored finding, without 'finding:'
// Returns: hops INTEGER (edges), nodes LIST<STRING> (origin first), licenses LIST<STRING> (declared by each node; '' when none is), links LIST<STRING>
// Browser: :params {id: '212393130912e13a'}
MATCH (origin:Model|Dataset|Repository)<-[:ORIGIN]-(finding:LicenseFinding {id: $id})-[:DROPPED_AT]->(dropped:Model|Dataset|Repository)
MATCH path = SHORTEST 1 (dropped)-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->{1,64}(origin)
RETURN length(path) AS hops, [node IN reverse(nodes(path)) | node.name] AS nodes,
       [node IN reverse(nodes(path)) |
         coalesce(head(COLLECT { MATCH (node)-[claim:LICENSED_UNDER {preferred: true}]->(license:License) RETURN coalesce(claim.expression, license.id) AS text ORDER BY text }), '')] AS licenses,
       [hop IN reverse(relationships(path)) | type(hop)] AS links
ORDER BY hops
