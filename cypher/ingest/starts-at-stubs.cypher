// Who names a stub whose name a known model has taken.
//
// Params:  $rows  LIST<MAP>  before (the model's name so far), after (the stub's name)
// Returns: kind STRING ('Model', 'Dataset' or 'Repository'), name STRING
UNWIND $rows AS row
MATCH (stub:Model {name: row.after, stub: true})<-[:DERIVED_FROM|GENERATED_BY|USES|SUPERSEDED_BY]-(start)
RETURN DISTINCT labels(start)[0] AS kind, start.name AS name
ORDER BY kind, name
