// Each LicenseTerm has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT license_term_id_is_unique IF NOT EXISTS FOR (node:LicenseTerm) REQUIRE node.id IS UNIQUE
