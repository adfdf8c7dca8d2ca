// Who names a stub that is about to be merged into another node.
//
// Params:  $rows  LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), keep, stub (their names)
// Returns: kind STRING ('Model', 'Dataset' or 'Repository'), name STRING
UNWIND $rows AS row
MATCH (stub:Model|Dataset|Repository {name: row.stub, stub: true})
WHERE row.kind IN labels(stub)
MATCH (stub)<-[:DERIVED_FROM|GENERATED_BY|TRAINED_ON|BUILT_FROM|USES|DEPENDS_ON|FORK_OF|SUPERSEDED_BY]-(start)
RETURN DISTINCT labels(start)[0] AS kind, start.name AS name
ORDER BY kind, name
