// Write which models generated a data set; one that nobody has read becomes a stub.
//
// Params:  $rows    LIST<MAP>  start, end, claim, confidence, evidence; of the end: hub, formerNames or null
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
//          $now     DATETIME   when the run started
// Returns: nothing
UNWIND $rows AS row
MATCH (start:Dataset {name: row.start})
MERGE (target:Model {name: row.end})
  ON CREATE SET target.hub = row.hub, target.stub = true, target.licenseState = 'UNREAD', target.formerNames = row.formerNames,
    target.licenseVerdict = 'UNKNOWN', target.laundered = false
MERGE (start)-[claim:GENERATED_BY {source: $source}]->(target)
  ON CREATE SET claim.firstSeenRun = $run
SET claim.claim = row.claim, claim.confidence = row.confidence, claim.evidence = row.evidence,
    claim.lastSeenRun = $run, claim.lapsedIn = null, claim.observedAt = $now
