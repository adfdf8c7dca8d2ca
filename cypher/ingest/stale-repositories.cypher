// Repositories of one host that were not checked there since a time, by name, a page at a time.
//
// Params:  $prefix  STRING    what their names begin with, e.g. 'github.com/'
//          $before  DATETIME  those checked earlier than this, or never
//          $after   STRING    the last name of the page before; '' for the first page
//          $limit   INTEGER   names in a page
// Returns: name STRING, etag STRING or null when none was read
// Browser: :params {prefix: 'github.com/', before: datetime(), after: '', limit: 100}
MATCH (repository:Repository)
WHERE repository.name STARTS WITH $prefix
  AND repository.name > $after
  AND (repository.checkedAt IS NULL OR repository.checkedAt < $before)
RETURN repository.name AS name, repository.etag AS etag
ORDER BY name
LIMIT toInteger($limit)
