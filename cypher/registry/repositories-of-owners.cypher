// The repositories that each of some owners publishes, the most starred first.
//
// Params:  $names   LIST<STRING>  owner names, e.g. ['github.com/huggingface']
//          $offset  INTEGER       rows left out at the start, for each owner
//          $first   INTEGER       rows answered, for each owner
// Returns: of STRING, total INTEGER, items LIST<STRING>
// Browser: :params {names: ['github.com/huggingface'], offset: 0, first: 20}
UNWIND $names AS asked
CALL (asked) {
  MATCH (:Owner {name: asked})<-[:PUBLISHED_BY {preferred: true}]-(repository:Repository)
  WITH DISTINCT repository
  ORDER BY coalesce(repository.stars, -1) DESC, repository.name
  WITH collect(repository) AS found
  RETURN size(found) AS total, [repository IN found[$offset..$offset + $first] | repository.name] AS items
}
RETURN asked AS of, total, items
ORDER BY of
