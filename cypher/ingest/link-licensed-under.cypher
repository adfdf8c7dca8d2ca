// Write what licences are declared: what was written, and the reading of it, one relationship for each licence in the reading.
//
// Params:  $rows       LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), start, license {id, title, family, osiApproved, url}, declaredAs, declaredName, declaredLink, vocabulary, scope, expression, claim, confidence, evidence
//          $kbVersion  STRING     version of the licence knowledge that read it
//          $source     STRING     the source's name, e.g. 'huggingface'
//          $run        STRING     id of the IngestRun
//          $now        DATETIME   when the run started
// Returns: nothing
UNWIND $rows AS row
MATCH (start:Model|Dataset|Repository {name: row.start}) WHERE row.kind IN labels(start)
MERGE (license:License {id: row.license.id})
SET license += row.license
MERGE (start)-[claim:LICENSED_UNDER {source: $source, scope: row.scope, declaredAs: row.declaredAs}]->(license)
  ON CREATE SET claim.firstSeenRun = $run
SET claim.claim = row.claim, claim.confidence = row.confidence, claim.evidence = row.evidence,
    claim.lastSeenRun = $run, claim.lapsedIn = null, claim.observedAt = $now, claim.declaredName = row.declaredName,
    claim.declaredLink = row.declaredLink, claim.vocabulary = row.vocabulary, claim.expression = row.expression,
    claim.kbVersion = $kbVersion
