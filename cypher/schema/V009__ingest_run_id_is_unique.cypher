// Each IngestRun has its own id.
//
// Params:  none
// Returns: nothing
CREATE CONSTRAINT ingest_run_id_is_unique IF NOT EXISTS FOR (node:IngestRun) REQUIRE node.id IS UNIQUE
