// What the graph holds under two names of which the upstream says that the second took the place of the first.
//
// Params:  $rows  LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), before, after
// Returns: kind STRING, before STRING, after STRING, beforeIs STRING ('ABSENT', 'STUB' or 'READ'), afterIs STRING (the same)
// Browser: :params {rows: [{kind: 'Model', before: 'org/old-name', after: 'org/new-name'}]}
UNWIND $rows AS row
OPTIONAL MATCH (old:Model|Dataset|Repository {name: row.before}) WHERE row.kind IN labels(old)
OPTIONAL MATCH (new:Model|Dataset|Repository {name: row.after}) WHERE row.kind IN labels(new)
RETURN row.kind AS kind, row.before AS before, row.after AS after,
    CASE WHEN old IS NULL THEN 'ABSENT' WHEN coalesce(old.stub, false) THEN 'STUB' ELSE 'READ' END AS beforeIs,
    CASE WHEN new IS NULL THEN 'ABSENT' WHEN coalesce(new.stub, false) THEN 'STUB' ELSE 'READ' END AS afterIs
ORDER BY kind, before, after
