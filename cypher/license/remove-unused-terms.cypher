// Remove clauses that no finding cites.
//
// Params:  none
// Returns: nothing
MATCH (term:LicenseTerm)
WHERE NOT EXISTS { (term)<-[:CLAUSE]-() }
DELETE term
