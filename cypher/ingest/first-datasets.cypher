// Write data sets that the graph does not hold, with all that starts at them. Of what they name, the licences have to be there; what nobody has read becomes a stub.
//
// Params:  $rows    LIST<MAP>  properties (all of the node's); lists or null, each by the name of what it is: BUILT_FROM, GENERATED_BY, PUBLISHED_BY, LICENSED_UNDER, DESCRIBED_IN; in each of them end, its properties, of a stub hub and formerNames or null
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
//          $now     DATETIME   when the run started
// Returns: nothing
// A plan for an empty graph serves a full one as well, by unique keys only; making it again while the graph grows takes seconds.
CYPHER replan=skip
UNWIND $rows AS row
CREATE (node:Dataset)
SET node = row.properties
WITH node, row
CALL (node, row) {
    UNWIND row.BUILT_FROM AS link
    MERGE (target:Dataset {name: link.end})
      ON CREATE SET target.hub = link.hub, target.stub = true, target.licenseState = 'UNREAD', target.formerNames = link.formerNames,
        target.licenseVerdict = 'UNKNOWN', target.laundered = false
    CREATE (node)-[:BUILT_FROM {claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
CALL (node, row) {
    UNWIND row.GENERATED_BY AS link
    MERGE (target:Model {name: link.end})
      ON CREATE SET target.hub = link.hub, target.stub = true, target.licenseState = 'UNREAD', target.formerNames = link.formerNames,
        target.licenseVerdict = 'UNKNOWN', target.laundered = false
    CREATE (node)-[:GENERATED_BY {claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
CALL (node, row) {
    UNWIND row.PUBLISHED_BY AS link
    MERGE (target:Owner {name: link.end})
    CREATE (node)-[:PUBLISHED_BY {claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
CALL (node, row) {
    UNWIND row.LICENSED_UNDER AS link
    MATCH (license:License {id: link.end})
    CREATE (node)-[:LICENSED_UNDER {scope: link.scope, declaredAs: link.declaredAs, declaredName: link.declaredName,
        declaredLink: link.declaredLink, vocabulary: link.vocabulary, expression: link.expression,
        kbVersion: link.kbVersion, claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(license)
}
CALL (node, row) {
    UNWIND row.DESCRIBED_IN AS link
    MERGE (target:Paper {id: link.end})
    CREATE (node)-[:DESCRIBED_IN {claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
