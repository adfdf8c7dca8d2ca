// Store the clauses that findings cite.
//
// Params:  $rows  LIST<MAP>  id, license, code, parameter, section, summary, source, confidence
// Returns: nothing
UNWIND $rows AS row
MERGE (term:LicenseTerm {id: row.id})
SET term += row
