// Where sources contradict each other: two claims about one derivation, as a graph.
//
// Params:  $limit  INTEGER  contradictions shown
// Returns: derivative NODE, kept RELATIONSHIP, contradicted RELATIONSHIP, base NODE
// Browser: :params {limit: 50}
MATCH (derivative:Model)-[contradicted:DERIVED_FROM {claim: 'CONTRADICTED'}]->(base:Model)
MATCH (derivative)-[kept:DERIVED_FROM {preferred: true}]->(base)
WHERE kept <> contradicted
RETURN derivative, kept, contradicted, base
ORDER BY derivative.name, base.name, contradicted.source, contradicted.relation
LIMIT toInteger($limit)
