// Write who publishes a model, data set or repository.
//
// Params:  $rows    LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), start, end, claim, confidence, evidence
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
//          $now     DATETIME   when the run started
// Returns: nothing
UNWIND $rows AS row
MATCH (start:Model|Dataset|Repository {name: row.start}) WHERE row.kind IN labels(start)
MERGE (target:Owner {name: row.end})
MERGE (start)-[claim:PUBLISHED_BY {source: $source}]->(target)
  ON CREATE SET claim.firstSeenRun = $run
SET claim.claim = row.claim, claim.confidence = row.confidence, claim.evidence = row.evidence,
    claim.lastSeenRun = $run, claim.lapsedIn = null, claim.observedAt = $now
