// Store licence findings: root causes with the artefacts between which a clause was dropped, and the clause, which is there.
// Internal: yes, used by the licence analysis
//
// Params:  $rows  LIST<MAP>  id, properties (MAP), droppedAt, origin (names), droppedAtId, originId (internal ids of the two), term (id of a LicenseTerm)
// Returns: nothing
// A node of another name was given the id of a deleted one.
UNWIND $rows AS row
MATCH (dropped) WHERE id(dropped) = row.droppedAtId AND dropped.name = row.droppedAt
MATCH (origin) WHERE id(origin) = row.originId AND origin.name = row.origin
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
