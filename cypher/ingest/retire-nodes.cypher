// Retire nodes that their source has no more: what it said of them is deleted; a node that another source has read stays, one that others name becomes a stub, any other is deleted.
//
// Params:  $rows    LIST<MAP>  kind ('Model', 'Dataset' or 'Repository'), name
//          $source  STRING     the source's name, e.g. 'huggingface'
// Returns: nothing
UNWIND $rows AS row
MATCH (node:Model|Dataset|Repository {name: row.name}) WHERE row.kind IN labels(node)
CALL (node) {
    MATCH (node)-[claim {source: $source}]->()
    DELETE claim
}
SET node.lastSeenRun = [seen IN node.lastSeenRun WHERE NOT seen STARTS WITH $source + ' ']
WITH node WHERE size(node.lastSeenRun) = 0
SET node.stub = true, node.licenseState = 'UNREAD', node.readFrom = null, node.lastSeenRun = null, node.unread = null,
    node.unresolvedParents = null, node.declaredNone = null
WITH node WHERE NOT EXISTS { (node)--() }
DELETE node
