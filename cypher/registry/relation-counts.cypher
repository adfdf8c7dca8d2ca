// How many derivations there are of each relation.
//
// Params:  none
// Returns: relation STRING, count INTEGER
MATCH ()-[made:DERIVED_FROM {preferred: true}]->()
RETURN coalesce(made.relation, 'UNSPECIFIED') AS relation, count(*) AS count
ORDER BY count DESC, relation
