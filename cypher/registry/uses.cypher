// The models and datasets that each of some repositories uses, the most downloaded first, with the files that do.
//
// Params:  $names   LIST<STRING>  repository names, e.g. ['github.com/owner/repo']
//          $offset  INTEGER       rows left out at the start, for each repository
//          $first   INTEGER       rows answered, for each repository
// Returns: of STRING, total INTEGER, items LIST<MAP> (each use with its files and its claim)
// Browser: :params {names: ['github.com/huggingface/transformers'], offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (:Repository {name: asked})-[use:USES {preferred: true}]->(used:Model|Dataset)
  WITH use, used
  ORDER BY coalesce(used.downloads, -1) DESC, used.name, used:Dataset
  WITH collect(use) AS uses
  RETURN size(uses) AS total,
         [use IN uses[$offset..$offset + $first] |
           {of: asked, repository: asked,
            used: CASE WHEN endNode(use):Model THEN 'model:' ELSE 'dataset:' END + endNode(use).name,
            filePaths: coalesce(use.filePaths, []), fileLines: coalesce(use.fileLines, []),
            calls: coalesce(use.calls, []), redistributes: coalesce(use.redistributes, false),
            claim: coalesce(use.claim, 'INFERRED'), confidence: coalesce(use.confidence, 1.0),
            evidence: use.evidence, source: coalesce(use.source, 'unknown'), observedAt: use.observedAt}] AS items
}
RETURN asked AS of, total, items
ORDER BY of
