// Schema migrations that were applied to this database.
//
// Params:  none
// Returns: version STRING, checksum STRING
MATCH (migration:SchemaMigration)
RETURN migration.version AS version, migration.checksum AS checksum
ORDER BY version
