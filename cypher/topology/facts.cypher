// What is known of some models, data sets and repositories beside their names, owners and licences, for the picture in memory.
//
// Params:  $ids  LIST<INTEGER>  internal ids, ascending: so the store is read from front to back
// Returns: ids LIST<INTEGER>, downloads LIST<INTEGER> (in the order of ids; -1 when never reported), marks LIST<INTEGER> (in the order of
//          ids; sum of: 1 a stub, 2 a licence is declared, 4 read and none is, 8 somebody has scanned the very commit that was read)
UNWIND $ids AS nodeId
MATCH (node) WHERE id(node) = nodeId
RETURN collect(nodeId) AS ids,
       collect(coalesce(node.downloads, -1)) AS downloads,
       collect(CASE WHEN node.stub THEN 1 ELSE 0 END
           + CASE node.licenseState WHEN 'DECLARED' THEN 2 WHEN 'UNSTATED' THEN 4 ELSE 0 END
           + CASE WHEN node.scanState IN ['SCANNED_CLEAN', 'ISSUES'] AND node.scannedSha = node.sha THEN 8 ELSE 0 END) AS marks
