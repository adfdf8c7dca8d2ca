// Raises of the version of which it is known what they touched, the oldest first.
//
// Params:  $since  INTEGER  the version that a picture has
// Returns: before INTEGER, beforeAt DATETIME, number INTEGER, at DATETIME, touched LIST<STRING> (ids: model:org/name),
//          moved LIST<STRING> (those of them at which other links arrive than before)
MATCH (step:GraphStep)
WHERE step.before >= $since AND step.beforeAt IS NOT NULL
RETURN step.before AS before, step.beforeAt AS beforeAt, step.version AS number, step.at AS at, step.touched AS touched,
       coalesce(step.moved, []) AS moved
ORDER BY number, at
