// Findings that an earlier analysis stored, with the digest of what was written where all of it is still there.
// Internal: yes, used by the licence analysis
//
// Params:  $policy  STRING  name of the policy
// Returns: id STRING, digest STRING or null when the finding lost one of its artefacts or its clause
// Browser: :params {policy: 'balanced'}
MATCH (finding:LicenseFinding {policy: $policy})
RETURN finding.id AS id,
       CASE WHEN EXISTS { (finding)-[:DROPPED_AT]->() } AND EXISTS { (finding)-[:ORIGIN]->() } AND EXISTS { (finding)-[:CLAUSE]->() }
         THEN finding.digest END AS digest
