// Nodes whose name, former name, title or tags hold what somebody typed, the nearest first.
//
// Params:  $query    STRING        query of the full-text index; its parts are joined by AND
//          $text     STRING        what was typed, in lower case: names equal to it, then names that hold it, lead
//          $letters  STRING        its letters and digits alone
//          $words    LIST<STRING>  its words: names that hold more of them whole, then as beginnings, lead
//          $kinds    LIST<STRING>  MODEL, DATASET, REPOSITORY, LICENSE, OWNER, PAPER; null for all
//          $offset   INTEGER       hits left out at the start
//          $first    INTEGER       hits answered
// Returns: total INTEGER (at most 10000), hits LIST<MAP> (kind and name of each)
// Browser: :params {query: '+llama* +8b*', text: 'llama 8b', letters: 'llama8b', words: ['llama', '8b'], kinds: null, offset: 0, first: 20}
CALL db.index.fulltext.queryNodes('names_are_searchable', $query, {limit: 10000}) YIELD node
WITH node, coalesce(node.name, node.id) AS name,
     CASE
       WHEN node:Model THEN 'MODEL'
       WHEN node:Dataset THEN 'DATASET'
       WHEN node:Repository THEN 'REPOSITORY'
       WHEN node:License THEN 'LICENSE'
       WHEN node:Owner THEN 'OWNER'
       ELSE 'PAPER'
     END AS kind
WHERE $kinds IS NULL OR kind IN $kinds
WITH kind, name, coalesce(node.downloads, node.stars, -1) AS popularity,
     split(toLower(name), ['/', '-', '_', '.', ' ', ':']) AS parts, coalesce(node.formerNames, []) AS formerNames
WITH kind, name, popularity,
     CASE
       WHEN toLower(name) = $text THEN 0
       WHEN toLower(name) ENDS WITH '/' + $text OR any(former IN formerNames WHERE toLower(former) = $text) THEN 1
       WHEN toLower(name) CONTAINS $text OR reduce(letters = '', part IN parts | letters + part) CONTAINS $letters THEN 2
       ELSE 3
     END AS distance,
     size([word IN $words WHERE word IN parts]) AS wholeWords,
     size([part IN parts WHERE any(word IN $words WHERE part STARTS WITH word)]) AS beginnings
ORDER BY distance, wholeWords DESC, beginnings DESC, popularity DESC, size(name), name, kind
WITH collect({kind: kind, name: name}) AS hits
RETURN size(hits) AS total, hits[$offset..$offset + $first] AS hits
ORDER BY total
