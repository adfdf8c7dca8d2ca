// Names that look like one that is not there.
// Internal: yes, used by the proposals for names that are not there
//
// Params:  $query  STRING        query of the full-text index; its parts are joined by OR
//          $kinds  LIST<STRING>  MODEL, DATASET, REPOSITORY, LICENSE, OWNER, PAPER; null for all
// Returns: kind STRING, name STRING
// Browser: :params {query: 'lama~1 8b~1', kinds: ['MODEL']}
CALL db.index.fulltext.queryNodes('names_are_searchable', $query, {limit: 200}) YIELD node, score
WITH node, score, coalesce(node.name, node.id) AS name,
     CASE
       WHEN node:Model THEN 'MODEL'
       WHEN node:Dataset THEN 'DATASET'
       WHEN node:Repository THEN 'REPOSITORY'
       WHEN node:License THEN 'LICENSE'
       WHEN node:Owner THEN 'OWNER'
       ELSE 'PAPER'
     END AS kind
WHERE $kinds IS NULL OR kind IN $kinds
RETURN kind, name
ORDER BY score DESC, coalesce(node.downloads, node.stars, -1) DESC, name, kind
LIMIT 50
