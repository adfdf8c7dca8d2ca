// Each LicenseFinding has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT license_finding_id_is_unique IF NOT EXISTS FOR (node:LicenseFinding) REQUIRE node.id IS UNIQUE
