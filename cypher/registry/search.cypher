// Nodes whose name, former name, title or tags hold what somebody typed, the nearest first.
//
// Params:  $query   STRING        query of the full-text index; its parts are joined by AND
//          $text    STRING        what was typed, in lower case: names equal to it, then names that hold it, lead
//          $kinds   LIST<STRING>  MODEL, DATASET, REPOSITORY, LICENSE, OWNER, PAPER; null for all
//          $offset  INTEGER       hits left out at the start
//          $first   INTEGER       hits answered
// Returns: total INTEGER (at most 10000), hits LIST<MAP> (kind and name of each)
// Browser: :params {query: '+llama* +8b*', text: 'llama 8b', kinds: null, offset: 0, first: 20}
CALL db.index.fulltext.queryNodes('names_are_searchable', $query, {limit: 10000}) YIELD node, score
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
WITH kind, name, score, coalesce(node.downloads, node.stars, -1) AS popularity,
     CASE
       WHEN toLower(name) = $text THEN 0
       WHEN toLower(name) ENDS WITH '/' + $text THEN 1
       WHEN any(former IN coalesce(node.formerNames, []) WHERE toLower(former) = $text) THEN 1
       WHEN toLower(name) CONTAINS $text THEN 2
       ELSE 3
     END AS distance
ORDER BY distance, score DESC, popularity DESC, name, kind
WITH collect({kind: kind, name: name}) AS hits
RETURN size(hits) AS total, hits[$offset..$offset + $first] AS hits
ORDER BY total
