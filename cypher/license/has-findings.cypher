// Whether an analysis stored findings under a policy.
// Internal: yes, used by licence questions
//
// Params:  $policy  STRING  name of the policy
// Returns: stored BOOLEAN
// Browser: :params {policy: 'balanced'}
RETURN EXISTS { (:LicenseFinding {policy: $policy}) } AS stored
