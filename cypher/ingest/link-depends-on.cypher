// Write which repositories a repository depends on; one that nobody has read becomes a stub.
//
// Params:  $rows    LIST<MAP>  start, end, claim, confidence, evidence
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
//          $now     DATETIME   when the run started
// Returns: nothing
UNWIND $rows AS row
MATCH (start:Repository {name: row.start})
MERGE (target:Repository {name: row.end})
  ON CREATE SET target.stub = true, target.licenseState = 'UNREAD',
    target.licenseVerdict = 'UNKNOWN', target.laundered = false
MERGE (start)-[claim:DEPENDS_ON {source: $source}]->(target)
  ON CREATE SET claim.firstSeenRun = $run
SET claim.claim = row.claim, claim.confidence = row.confidence, claim.evidence = row.evidence,
    claim.lastSeenRun = $run, claim.lapsedIn = null, claim.observedAt = $now
