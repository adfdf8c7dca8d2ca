// Store licence findings: root causes with the artefacts between which a clause was dropped, and the clause.
//
// Params:  $rows  LIST<MAP>  id, properties (MAP), droppedAtKind, droppedAt, originKind, origin, term {id, license, code, parameter, section, summary, source, confidence}
// Returns: nothing
// Plan:    For each row the two artefacts of its names stand side by side.
UNWIND $rows AS row
MATCH (dropped:Model|Dataset|Repository {name: row.droppedAt})
WHERE row.droppedAtKind = CASE WHEN dropped:Model THEN 'MODEL' WHEN dropped:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
MATCH (origin:Model|Dataset|Repository {name: row.origin})
WHERE row.originKind = CASE WHEN origin:Model THEN 'MODEL' WHEN origin:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
MERGE (finding:LicenseFinding {id: row.id})
SET finding += row.properties
MERGE (finding)-[:DROPPED_AT]->(dropped)
MERGE (finding)-[:ORIGIN]->(origin)
MERGE (term:LicenseTerm {id: row.term.id})
SET term += row.term
WITH finding, term
OPTIONAL MATCH (finding)-[old:CLAUSE]->(other:LicenseTerm) WHERE other <> term
DELETE old
WITH DISTINCT finding, term
MERGE (finding)-[:CLAUSE]->(term)
