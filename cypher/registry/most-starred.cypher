// All repositories, the most starred first; those whose stars nobody counted are missing from the list, not from the total.
// Internal: yes, used by the list of repositories, of which this is the part that is asked for most
//
// Params:  $offset  INTEGER  rows left out at the start
//          $first   INTEGER  rows answered
// Returns: total INTEGER, names LIST<STRING>
// Browser: :params {offset: 0, first: 20}
CALL () {
  MATCH (repository:Repository)
  WHERE repository.stars IS NOT NULL
  WITH repository
  ORDER BY repository.stars DESC, repository.name
  SKIP toInteger($offset)
  LIMIT toInteger($first)
  RETURN collect(repository.name) AS names
}
RETURN COUNT { (:Repository) } AS total, names
ORDER BY total
