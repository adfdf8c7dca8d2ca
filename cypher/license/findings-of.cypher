// Stored licence verdict of one artefact, and the findings that it is the root of or may suffer from, nearest root first.
//
// Params:  $policy STRING  name of the policy, e.g. 'balanced'
//          $kind  STRING  MODEL, DATASET or REPOSITORY
//          $name  STRING  name of the artefact, e.g. 'org/model'
// Returns: verdict STRING (UNKNOWN before an analysis), laundered BOOLEAN (false before an analysis),
//          id STRING or null when nothing was found, depth INTEGER or null when nothing was found (edges down from the root; 0 is the root itself),
//          code STRING or null when nothing was found, droppedAt STRING or null when nothing was found, origin STRING or null when nothing was found
// Browser: :params {policy: 'balanced', kind: 'MODEL', name: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B'}
MATCH (subject:Model|Dataset|Repository {name: $name})
WHERE $kind = CASE WHEN subject:Model THEN 'MODEL' WHEN subject:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
OPTIONAL CALL (subject) {
  MATCH path = (subject)-[:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON*0.. {preferred: true}]->(root:Model|Dataset|Repository)
  WITH root, min(length(path)) AS depth
  MATCH (finding:LicenseFinding {policy: $policy})-[:DROPPED_AT]->(root)
  MATCH (finding)-[:ORIGIN]->(origin)
  RETURN finding, depth, root, origin
}
RETURN subject.licenseVerdict AS verdict, subject.laundered AS laundered, finding.id AS id, depth, finding.code AS code,
       root.name AS droppedAt, origin.name AS origin
ORDER BY depth, id
