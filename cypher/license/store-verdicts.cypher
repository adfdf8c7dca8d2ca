// Store one licence verdict on the artefacts that have it, where another one or none is stored.
// Internal: yes, used by the licence analysis
//
// Params:  $verdict    STRING         the verdict, e.g. 'COMPATIBLE'
//          $laundered  BOOLEAN        whether no direct base shows what is inconsistent
//          $kind       STRING         MODEL, DATASET or REPOSITORY
//          $ids        LIST<INTEGER>  internal ids of nodes of that kind, ascending: so the store is read from front to back
//          $names      LIST<STRING>   their names, in the order of ids: a node of another kind or name was given the id of a deleted one
// Returns: changed INTEGER (artefacts that had another verdict or none)
UNWIND range(0, size($ids) - 1) AS place
MATCH (node)
WHERE id(node) = $ids[place]
  AND $kind = CASE WHEN node:Model THEN 'MODEL' WHEN node:Dataset THEN 'DATASET' WHEN node:Repository THEN 'REPOSITORY' END
  AND node.name = $names[place]
  AND (coalesce(node.licenseVerdict, '') <> $verdict OR coalesce(node.laundered, NOT $laundered) <> $laundered)
SET node.licenseVerdict = $verdict, node.laundered = $laundered
RETURN count(*) AS changed
