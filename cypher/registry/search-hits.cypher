// What a query of the full-text index hits, with what orders hits; search.cypher orders them itself.
// Internal: yes, used by the search, which orders hits faster than the database does
//
// Params:  $query  STRING        query of the full-text index
//          $kinds  LIST<STRING>  MODEL, DATASET, REPOSITORY, LICENSE, OWNER, PAPER; null for all
//          $most   INTEGER       how many hits are looked at, those that weigh most
// Returns: kinds LIST<STRING>, names LIST<STRING>, popularity LIST<INTEGER> (downloads or stars; -1 when unknown),
//          formerNames LIST<LIST<STRING>>; a place in each list for each hit
// Browser: :params {query: '+llama* +8b*', kinds: null, most: 10000}
CALL db.index.fulltext.queryNodes('names_are_searchable', $query, {limit: toInteger($most)}) YIELD node
WITH node,
     CASE
       WHEN node:Model THEN 'MODEL'
       WHEN node:Dataset THEN 'DATASET'
       WHEN node:Repository THEN 'REPOSITORY'
       WHEN node:License THEN 'LICENSE'
       WHEN node:Owner THEN 'OWNER'
       ELSE 'PAPER'
     END AS kind
WHERE $kinds IS NULL OR kind IN $kinds
RETURN collect(kind) AS kinds, collect(coalesce(node.name, node.id)) AS names,
       collect(coalesce(node.downloads, node.stars, -1)) AS popularity, collect(coalesce(node.formerNames, [])) AS formerNames
ORDER BY size(names)
