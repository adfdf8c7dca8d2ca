// Models that are said to be made from themselves.
//
// Params:  none
// Returns: name STRING, relation STRING, source STRING, evidence STRING or null when the source kept none
MATCH (model:Model)-[made:DERIVED_FROM]->(model)
RETURN model.name AS name, coalesce(made.relation, 'UNSPECIFIED') AS relation, made.source AS source,
       made.evidence AS evidence
ORDER BY name, source, relation
