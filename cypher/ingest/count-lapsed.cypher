// How many claims a run has set aside: its source names them no more, and no full reading has removed them yet.
//
// Params:  $source  STRING  the source's name, e.g. 'huggingface'
//          $run     STRING  id of the IngestRun
// Returns: lapsed INTEGER
// Browser: :params {source: 'huggingface', run: 'none'}
MATCH (start:Model|Dataset|Repository)
WHERE $run IN start.lastSeenRun
MATCH (start)-[claim {source: $source}]->()
WHERE claim.lapsedIn IS NOT NULL
RETURN count(claim) AS lapsed
