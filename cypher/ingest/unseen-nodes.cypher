// Some of the nodes that a source read before and that a complete reading of all it has did not find again.
//
// Params:  $kinds   LIST<STRING>  labels that the reading covered: 'Model', 'Dataset', 'Repository'
//          $source  STRING        the source's name, e.g. 'huggingface'
//          $run     STRING        id of the IngestRun
//          $first   INTEGER       how many at most
// Returns: kind STRING, name STRING
// Browser: :params {kinds: ['Model'], source: 'huggingface', run: 'none', first: 100}
MATCH (node:Model|Dataset|Repository)
WHERE any(label IN labels(node) WHERE label IN $kinds)
    AND any(seen IN node.lastSeenRun WHERE seen STARTS WITH $source + ' ')
    AND NOT $run IN node.lastSeenRun
RETURN labels(node)[0] AS kind, node.name AS name
ORDER BY kind, name
LIMIT toInteger($first)
