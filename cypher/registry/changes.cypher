// What runs found changed in the graph since their source was read before, the newest first.
//
// Params:  $since   DATETIME      only changes of runs that began then or later; null for any
//          $kinds   LIST<STRING>  DERIVATION_ADDED, DERIVATION_REMOVED, LICENSE_CHANGED, SHA_MOVED, OWNER_CHANGED, RENAMED, NAMESPACE_REUSE, GONE; null for all
//          $offset  INTEGER       changes left out at the start
//          $first   INTEGER       changes answered
// Returns: total INTEGER, changes LIST<MAP> (id, kind, subject, before or null, after or null, observedAt, source, run)
// Plan:    Two single rows, the count and the page, stand side by side.
// Browser: :params {since: datetime('2026-01-01'), kinds: null, offset: 0, first: 20}
CALL () {
  MATCH (counted:Change)
  WHERE counted.observedAt >= coalesce($since, datetime({year: 1})) AND ($kinds IS NULL OR counted.kind IN $kinds)
  RETURN count(counted) AS total
}
CALL () {
  MATCH (change:Change)
  WHERE change.observedAt >= coalesce($since, datetime({year: 1})) AND ($kinds IS NULL OR change.kind IN $kinds)
  WITH change
  ORDER BY change.observedAt DESC, change.subject, change.kind, change.id
  SKIP toInteger($offset) LIMIT toInteger($first)
  RETURN collect(change {.id, .kind, .subject, .before, .after, .observedAt, source: coalesce(change.source, 'unknown'), .run}) AS changes
}
RETURN total, changes
ORDER BY total
