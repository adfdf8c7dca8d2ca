// The repositories that use each of some models and datasets, the most starred first, with the files that do.
//
// Params:  $ids     LIST<STRING>  ids, e.g. ['model:org/model']
//          $offset  INTEGER       rows left out at the start, for each id
//          $first   INTEGER       rows answered, for each id
// Returns: of STRING, total INTEGER, items LIST<MAP> (each use with its files and its claim)
// Browser: :params {ids: ['model:google-bert/bert-base-uncased'], offset: 0, first: 20}
UNWIND $ids AS asked
CALL (asked) {
  CALL (asked) {
    MATCH (node:Model {name: CASE WHEN asked STARTS WITH 'model:' THEN substring(asked, 6) END}) RETURN node
    UNION
    MATCH (node:Dataset {name: CASE WHEN asked STARTS WITH 'dataset:' THEN substring(asked, 8) END}) RETURN node
  }
  MATCH (node)<-[use:USES {preferred: true}]-(repository:Repository)
  WITH use, repository
  ORDER BY coalesce(repository.stars, -1) DESC, repository.name
  WITH collect(use) AS uses
  RETURN size(uses) AS total,
         [use IN uses[$offset..$offset + $first] |
           {of: asked, repository: startNode(use).name, used: asked, filePaths: coalesce(use.filePaths, []),
            fileLines: coalesce(use.fileLines, []), calls: coalesce(use.calls, []),
            redistributes: coalesce(use.redistributes, false), claim: coalesce(use.claim, 'INFERRED'),
            confidence: coalesce(use.confidence, 1.0), evidence: use.evidence,
            source: coalesce(use.source, 'unknown'), observedAt: use.observedAt}] AS items
}
RETURN asked AS of, total, items
ORDER BY of
