// What a source said of the artefacts of a batch when it last read them, before this run. Nothing of those that it reads for the first time.
//
// Params:  $rows    LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), name (as the graph has it so far)
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
// Returns: kind STRING, name STRING, hubId STRING or null, sha STRING or null (both null where another source's
//          properties stand), bases LIST<STRING> (name and relation), licenses LIST<STRING> (as declared),
//          owners LIST<STRING>, fromFiles LIST<STRING> (names of bases that small files tell of), unread LIST<STRING>
// Browser: :params {rows: [{kind: 'Model', name: 'org/model'}], source: 'huggingface', run: 'none'}
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.name})
WHERE row.kind IN labels(node)
    AND any(seen IN node.lastSeenRun WHERE seen STARTS WITH $source + ' ')
    AND NOT $run IN node.lastSeenRun
RETURN row.kind AS kind, node.name AS name,
    CASE WHEN node.readFrom = $source THEN node.hubId END AS hubId,
    CASE WHEN node.readFrom = $source THEN node.sha END AS sha,
    COLLECT {
        MATCH (node)-[claim:DERIVED_FROM {source: $source}]->(base)
        WHERE claim.lapsedIn IS NULL AND claim.claim <> 'CONTRADICTED'
        WITH DISTINCT base.name + ' ' + claim.relation AS text
        RETURN text ORDER BY text
    } AS bases,
    COLLECT {
        MATCH (node)-[claim:LICENSED_UNDER {source: $source}]->()
        WHERE claim.lapsedIn IS NULL
        WITH DISTINCT claim.declaredAs
            + CASE WHEN claim.declaredName IS NULL THEN '' ELSE ' (' + claim.declaredName + ')' END AS text
        RETURN text ORDER BY text
    } AS licenses,
    COLLECT {
        MATCH (node)-[claim:PUBLISHED_BY {source: $source}]->(owner)
        WHERE claim.lapsedIn IS NULL
        WITH DISTINCT owner.name AS text
        RETURN text ORDER BY text
    } AS owners,
    COLLECT {
        MATCH (node)-[claim:DERIVED_FROM {source: $source}]->(base)
        WHERE claim.lapsedIn IS NULL
            AND (claim.evidence STARTS WITH 'file ' OR claim.evidence CONTAINS '; file ')
        WITH DISTINCT base.name AS text
        RETURN text ORDER BY text
    } AS fromFiles,
    coalesce(node.unread, []) AS unread
ORDER BY kind, name
