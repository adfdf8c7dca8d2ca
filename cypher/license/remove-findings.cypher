// Remove findings that no longer hold; a finding has a handful of relationships, so detaching is cheap.
//
// Params:  $ids  LIST<STRING>  ids of stored findings
// Returns: nothing
UNWIND $ids AS id
MATCH (finding:LicenseFinding {id: id})
DETACH DELETE finding
