// Ids of the findings that an earlier analysis stored.
// Internal: yes, used by the licence analysis
//
// Params:  $policy  STRING  name of the policy
// Returns: id STRING
// Browser: :params {policy: 'balanced'}
MATCH (finding:LicenseFinding {policy: $policy})
RETURN finding.id AS id
ORDER BY id
