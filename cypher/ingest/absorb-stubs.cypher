// Move what points at a stub to the node that it turned out to be, and delete the stub.
//
// Params:  $rows  LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), keep, stub (their names)
// Returns: nothing
// Plan:    For each row the two nodes of its names stand side by side.
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.keep}) WHERE row.kind IN labels(node)
MATCH (stub:Model|Dataset|Repository {name: row.stub, stub: true}) WHERE row.kind IN labels(stub)
CALL (node, stub) {
    MATCH (start)-[old:DERIVED_FROM]->(stub)
    MERGE (start)-[claim:DERIVED_FROM {source: old.source, relation: old.relation}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:GENERATED_BY]->(stub)
    MERGE (start)-[claim:GENERATED_BY {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:TRAINED_ON]->(stub)
    MERGE (start)-[claim:TRAINED_ON {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:BUILT_FROM]->(stub)
    MERGE (start)-[claim:BUILT_FROM {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:USES]->(stub)
    MERGE (start)-[claim:USES {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:DEPENDS_ON]->(stub)
    MERGE (start)-[claim:DEPENDS_ON {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:FORK_OF]->(stub)
    MERGE (start)-[claim:FORK_OF {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
CALL (node, stub) {
    MATCH (start)-[old:SUPERSEDED_BY]->(stub)
    MERGE (start)-[claim:SUPERSEDED_BY {source: old.source}]->(node)
    SET claim += properties(old)
    DELETE old
}
WITH stub
WHERE NOT EXISTS { (stub)--() }
DELETE stub
