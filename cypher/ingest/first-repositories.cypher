// Write repositories that the graph does not hold, with all that starts at them. Of what they name, the licences have to be there; what nobody has read becomes a stub.
//
// Params:  $rows    LIST<MAP>  properties (all of the node's); lists or null, each by the name of what it is: DEPENDS_ON, FORK_OF, USES_MODEL, USES_DATASET, PUBLISHED_BY, LICENSED_UNDER, DESCRIBED_IN; in each of them end, its properties, of a stub hub and formerNames or null
//          $source  STRING     the source's name, e.g. 'huggingface'
//          $run     STRING     id of the IngestRun
//          $now     DATETIME   when the run started
// Returns: nothing
// A plan for an empty graph serves a full one as well, by unique keys only; making it again while the graph grows takes seconds.
CYPHER replan=skip
UNWIND $rows AS row
CREATE (node:Repository)
SET node = row.properties
WITH node, row
CALL (node, row) {
    UNWIND row.DEPENDS_ON AS link
    MERGE (target:Repository {name: link.end})
      ON CREATE SET target.stub = true, target.licenseState = 'UNREAD',
        target.licenseVerdict = 'UNKNOWN', target.laundered = false
    CREATE (node)-[:DEPENDS_ON {claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
CALL (node, row) {
    UNWIND row.FORK_OF AS link
    MERGE (target:Repository {name: link.end})
      ON CREATE SET target.stub = true, target.licenseState = 'UNREAD',
        target.licenseVerdict = 'UNKNOWN', target.laundered = false
    CREATE (node)-[:FORK_OF {claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
CALL (node, row) {
    UNWIND row.USES_MODEL AS link
    MERGE (target:Model {name: link.end})
      ON CREATE SET target.hub = link.hub, target.stub = true, target.licenseState = 'UNREAD', target.formerNames = link.formerNames,
        target.licenseVerdict = 'UNKNOWN', target.laundered = false
    CREATE (node)-[:USES {filePaths: link.filePaths, fileLines: link.fileLines, calls: link.calls,
        redistributes: link.redistributes, claim: link.claim, confidence: link.confidence, evidence: link.evidence,
        preferred: link.preferred, source: $source, firstSeenRun: $run, lastSeenRun: $run, observedAt: $now}]->(target)
}
CALL (node, row) {
    UNWIND row.USES_DATASET AS link
    MERGE (target:Dataset {name: link.end})
      ON CREATE SET target.hub = link.hub, target.stub = true, target.licenseState = 'UNREAD', target.formerNames = link.formerNames,
        target.licenseVerdict = 'UNKNOWN', target.laundered = false
    CREATE (node)-[:USES {filePaths: link.filePaths, fileLines: link.fileLines, calls: link.calls,
        redistributes: link.redistributes, claim: link.claim, confidence: link.confidence, evidence: link.evidence,
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
