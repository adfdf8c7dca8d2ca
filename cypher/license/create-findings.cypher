// Create licence findings that nobody has stored: root causes with the artefacts between which a clause was dropped, and the clause, which is there.
// Internal: yes, used by the licence analysis
//
// Params:  $rows  LIST<MAP>  id, properties (MAP), term (id of a LicenseTerm); of the two artefacts droppedAtId, originId (internal), droppedAtKind, originKind (MODEL, DATASET, REPOSITORY), droppedAt, origin (names)
// Returns: nothing
// A node of another kind or name was given the id of a deleted one.
UNWIND $rows AS row
CALL (row) {
  MATCH (node)
  WHERE id(node) = row.droppedAtId AND node.name = row.droppedAt
    AND row.droppedAtKind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' WHEN node:Repository THEN 'REPOSITORY' END
  RETURN node AS dropped
}
CALL (row) {
  MATCH (node)
  WHERE id(node) = row.originId AND node.name = row.origin
    AND row.originKind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' WHEN node:Repository THEN 'REPOSITORY' END
  RETURN node AS origin
}
MATCH (term:LicenseTerm {id: row.term})
CREATE (finding:LicenseFinding {id: row.id})
SET finding += row.properties
CREATE (finding)-[:DROPPED_AT]->(dropped)
CREATE (finding)-[:ORIGIN]->(origin)
CREATE (finding)-[:CLAUSE]->(term)
