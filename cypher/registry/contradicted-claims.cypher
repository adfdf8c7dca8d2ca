// Claims about derivations that another claim contradicts, with the one that answers use.
//
// Params:  $first  INTEGER  claims listed
// Returns: derivative STRING, base STRING, relation STRING, source STRING, evidence STRING or null when the source kept none,
//          preferredRelation STRING or null when there is none, preferredSource STRING or null when there is none
// Browser: :params {first: 100}
MATCH (derivative:Model)-[made:DERIVED_FROM {claim: 'CONTRADICTED'}]->(base:Model)
OPTIONAL MATCH (derivative)-[kept:DERIVED_FROM {preferred: true}]->(base)
RETURN derivative.name AS derivative, base.name AS base, coalesce(made.relation, 'UNSPECIFIED') AS relation,
       made.source AS source, made.evidence AS evidence, kept.relation AS preferredRelation,
       kept.source AS preferredSource
ORDER BY derivative, base, source, relation
LIMIT toInteger($first)
