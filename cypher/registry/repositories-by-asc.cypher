// Repositories that pass a filter, the smallest first by a property of choice; those without it come last.
//
// Params:  $orderBy       STRING        property that orders: stars, forks, name, pushedAt
//          $nameContains  STRING        part of the name in lower case; null for any
//          $owners        LIST<STRING>  owner names, of which one must fit; null for any
//          $license       STRING        licence id that is declared; null for any
//          $usesModel     STRING        model that is used directly; null for any
//          $minStars      INTEGER       stars at least; null for any, unknown included
//          $archived      BOOLEAN       archived by its owner; null for any, unknown included
//          $offset        INTEGER       rows left out at the start
//          $first         INTEGER       rows answered
// Returns: total INTEGER, names LIST<STRING>
// Browser: :params {orderBy: 'stars', nameContains: null, owners: null, license: null, usesModel: 'google-bert/bert-base-uncased', minStars: null, archived: null, offset: 0, first: 20}
MATCH (repository:Repository)
WHERE ($nameContains IS NULL OR toLower(repository.name) CONTAINS $nameContains)
  AND ($minStars IS NULL OR repository.stars >= $minStars)
  AND ($archived IS NULL OR repository.archived = $archived)
  AND ($owners IS NULL OR EXISTS {
        MATCH (repository)-[:PUBLISHED_BY {preferred: true}]->(owner:Owner) WHERE owner.name IN $owners })
  AND ($license IS NULL OR EXISTS { (repository)-[:LICENSED_UNDER {preferred: true}]->(:License {id: $license}) })
  AND ($usesModel IS NULL OR EXISTS { (repository)-[:USES {preferred: true}]->(:Model {name: $usesModel}) })
WITH repository
ORDER BY repository[$orderBy] IS NULL, repository[$orderBy] ASC, repository.name
WITH collect(repository.name) AS found
RETURN size(found) AS total, found[$offset..$offset + $first] AS names
ORDER BY total
