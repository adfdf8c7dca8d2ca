// Write licences as they are known.
//
// Params:  $rows  LIST<MAP>  id, title, family, osiApproved, url; what is not known is absent
// Returns: nothing
UNWIND $rows AS row
MERGE (license:License {id: row.id})
SET license += row
