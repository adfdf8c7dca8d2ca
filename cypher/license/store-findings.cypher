// Store licence findings: root causes with the artefacts between which a clause was dropped, and the clause, which is there.
//
// Params:  $rows  LIST<MAP>  id, properties (MAP), droppedAtKind, droppedAt, originKind, origin, term (id of a LicenseTerm)
// Returns: nothing
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.droppedAtKind = 'MODEL' MATCH (node:Model {name: row.droppedAt}) RETURN node AS dropped
  UNION ALL
  WITH row WHERE row.droppedAtKind = 'DATASET' MATCH (node:Dataset {name: row.droppedAt}) RETURN node AS dropped
  UNION ALL
  WITH row WHERE row.droppedAtKind = 'REPOSITORY' MATCH (node:Repository {name: row.droppedAt}) RETURN node AS dropped
}
CALL (row) {
  WITH row WHERE row.originKind = 'MODEL' MATCH (node:Model {name: row.origin}) RETURN node AS origin
  UNION ALL
  WITH row WHERE row.originKind = 'DATASET' MATCH (node:Dataset {name: row.origin}) RETURN node AS origin
  UNION ALL
  WITH row WHERE row.originKind = 'REPOSITORY' MATCH (node:Repository {name: row.origin}) RETURN node AS origin
}
MATCH (term:LicenseTerm {id: row.term})
MERGE (finding:LicenseFinding {id: row.id})
SET finding += row.properties
MERGE (finding)-[:DROPPED_AT]->(dropped)
MERGE (finding)-[:ORIGIN]->(origin)
WITH finding, term
OPTIONAL MATCH (finding)-[old:CLAUSE]->(other:LicenseTerm) WHERE other <> term
DELETE old
WITH DISTINCT finding, term
MERGE (finding)-[:CLAUSE]->(term)
