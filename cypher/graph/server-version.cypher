// The version of the server.
//
// Params:  none
// Returns: version STRING
CALL dbms.components() YIELD name, versions
WITH name, versions WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version
ORDER BY version
