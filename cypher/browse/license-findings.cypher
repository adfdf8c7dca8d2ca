// Licence inconsistencies: the clause, where it comes from, where it was dropped and the way between, as a graph.
//
// Params:  $code   STRING   code of the clause, e.g. 'NC'; null for any
//          $limit  INTEGER  findings shown
// Returns: finding NODE, term NODE, origin NODE, droppedAt NODE, way PATH or null when the origin is the place itself
// Browser: :params {code: 'NC', limit: 10}
MATCH (finding:LicenseFinding)-[:DROPPED_AT]->(droppedAt)
WHERE $code IS NULL OR finding.code = $code
MATCH (finding)-[:ORIGIN]->(origin)
MATCH (finding)-[:CLAUSE]->(term:LicenseTerm)
WITH finding, term, origin, droppedAt
ORDER BY coalesce(finding.victims, 0) DESC, finding.id
LIMIT toInteger($limit)
OPTIONAL MATCH way = SHORTEST 1
  (droppedAt)-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->+(origin)
RETURN finding, term, origin, droppedAt, way
ORDER BY coalesce(finding.victims, 0) DESC, finding.id
