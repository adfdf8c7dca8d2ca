// Remember that a schema migration was applied.
//
// Params:  $version      STRING    '001'
//          $description  STRING    what the file name says
//          $checksum     STRING    SHA-256 of the file, hexadecimal
//          $now          DATETIME  when it was applied
// Returns: nothing
MERGE (migration:SchemaMigration {version: $version})
SET migration.description = $description, migration.checksum = $checksum, migration.appliedAt = $now
