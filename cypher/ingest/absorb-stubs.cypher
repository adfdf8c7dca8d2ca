// Move what points at a stub to the model that has taken the stub's name, and delete the stub.
//
// Params:  $rows  LIST<MAP>  before (the model's name so far), after (the stub's name)
// Returns: nothing
UNWIND $rows AS row
MATCH (model:Model {name: row.before})
MATCH (stub:Model {name: row.after, stub: true})
CALL (model, stub) {
    MATCH (start)-[old:DERIVED_FROM]->(stub)
    MERGE (start)-[claim:DERIVED_FROM {source: old.source, relation: old.relation}]->(model)
    SET claim += properties(old)
    DELETE old
}
CALL (model, stub) {
    MATCH (start)-[old:GENERATED_BY]->(stub)
    MERGE (start)-[claim:GENERATED_BY {source: old.source}]->(model)
    SET claim += properties(old)
    DELETE old
}
CALL (model, stub) {
    MATCH (start)-[old:USES]->(stub)
    MERGE (start)-[claim:USES {source: old.source}]->(model)
    SET claim += properties(old)
    DELETE old
}
CALL (model, stub) {
    MATCH (start)-[old:SUPERSEDED_BY]->(stub)
    MERGE (start)-[claim:SUPERSEDED_BY {source: old.source}]->(model)
    SET claim += properties(old)
    DELETE old
}
WITH stub
WHERE NOT EXISTS { (stub)--() }
DELETE stub
