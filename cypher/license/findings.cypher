// Stored licence findings, root causes only, most severe first.
//
// Params:  $policy         STRING        name of the policy, e.g. 'balanced'
//          $originKind     STRING        kind of the artefact whose licence holds the clause: MODEL, DATASET or REPOSITORY; null for any
//          $origin         STRING        its name; null for any
//          $license        STRING        id of the licence that holds the clause; null for any
//          $clause         STRING        code of the clause, e.g. 'NC'; null for any
//          $verdicts       LIST<STRING>  'REVIEW', 'INCOMPATIBLE'; null for both
//          $laundered      BOOLEAN       whether no direct base shows it; null for either
//          $minSeverity    STRING        LOW, MEDIUM, HIGH or CRITICAL; null for any
//          $minConfidence  FLOAT         0 to 1; null for any
//          $owner          STRING        publisher of the artefact that dropped the clause; null for any
//          $waived         BOOLEAN       whether a policy file accepts it; null for either
//          $offset         INTEGER       how many are skipped
//          $first          INTEGER       how many are listed
// Returns: id STRING, type STRING, verdict STRING, severity STRING, confidence FLOAT, droppedAtKind STRING, droppedAt STRING,
//          originKind STRING, origin STRING, originLicense STRING, code STRING, parameter STRING or null, section STRING,
//          laundered BOOLEAN, waived BOOLEAN, adjacentVerdict STRING, victims INTEGER, explanation STRING
// Browser: :params {policy: 'balanced', originKind: null, origin: null, license: null, clause: 'NC', verdicts: null, laundered: null, minSeverity: null, minConfidence: null, owner: null, waived: null, offset: 0, first: 20}
MATCH (finding:LicenseFinding {policy: $policy})-[:DROPPED_AT]->(droppedAt:Model|Dataset|Repository)
MATCH (finding)-[:ORIGIN]->(origin:Model|Dataset|Repository)
WITH finding, droppedAt, origin, ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] AS severities,
     CASE WHEN droppedAt:Model THEN 'MODEL' WHEN droppedAt:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS droppedAtKind,
     CASE WHEN origin:Model THEN 'MODEL' WHEN origin:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS originKind
WITH *, CASE finding.severity WHEN 'CRITICAL' THEN 3 WHEN 'HIGH' THEN 2 WHEN 'MEDIUM' THEN 1 ELSE 0 END AS rank
WHERE ($originKind IS NULL OR originKind = $originKind)
  AND ($origin IS NULL OR origin.name = $origin)
  AND ($license IS NULL OR finding.originLicense = $license)
  AND ($clause IS NULL OR finding.code = $clause)
  AND ($verdicts IS NULL OR finding.verdict IN $verdicts)
  AND ($laundered IS NULL OR finding.laundered = $laundered)
  AND ($minSeverity IS NULL OR $minSeverity IN severities[..rank + 1])
  AND ($minConfidence IS NULL OR finding.confidence >= $minConfidence)
  AND ($waived IS NULL OR coalesce(finding.waived, false) = $waived)
  AND ($owner IS NULL OR EXISTS { (droppedAt)-[:PUBLISHED_BY {preferred: true}]->(:Owner {name: $owner}) })
RETURN finding.id AS id, finding.type AS type, finding.verdict AS verdict, finding.severity AS severity,
       finding.confidence AS confidence, droppedAtKind, droppedAt.name AS droppedAt, originKind, origin.name AS origin,
       finding.originLicense AS originLicense, finding.code AS code, finding.parameter AS parameter, finding.section AS section,
       finding.laundered AS laundered, coalesce(finding.waived, false) AS waived, finding.adjacentVerdict AS adjacentVerdict, finding.victims AS victims,
       finding.explanation AS explanation
ORDER BY rank DESC, victims DESC, id
SKIP toInteger($offset)
LIMIT toInteger($first)
