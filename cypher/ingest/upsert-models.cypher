// Write the models that were read. A stub stops being one.
//
// Params:  $rows        LIST<MAP>  name, hub, properties (known ones only), formerNames or null, unresolvedParents or null when they are not read; unread (relationship types that the record has no field for) or null
//          $source      STRING     the source's name, e.g. 'huggingface'
//          $run         STRING     id of the IngestRun
//          $isSnapshot  BOOLEAN    facts of a fixed past: they never overwrite what another source has read
// Returns: nothing
UNWIND $rows AS row
MERGE (node:Model {name: row.name})
  ON CREATE SET node.licenseVerdict = 'UNKNOWN', node.laundered = false
WITH node, row, properties(node) AS before
SET node += row.properties
SET node += CASE
    WHEN $isSnapshot AND before.readFrom <> $source THEN before
    ELSE {readFrom: $source} END
SET node.hub = row.hub, node.stub = false, node.lastSeenRun = [seen IN coalesce(node.lastSeenRun, []) WHERE NOT seen STARTS WITH $source + ' '] + $run,
    node.unread = row.unread,
    node.licenseState = CASE WHEN before.licenseState IS NULL THEN 'UNREAD' ELSE before.licenseState END
SET node.formerNames = CASE
    WHEN row.formerNames IS NULL THEN node.formerNames
    ELSE reduce(names = coalesce(node.formerNames, []), name IN row.formerNames |
        CASE WHEN name IN names THEN names ELSE names + name END) END
SET node.unresolvedParents = CASE
    WHEN row.unresolvedParents IS NULL THEN node.unresolvedParents
    WHEN size(row.unresolvedParents) = 0 THEN null
    ELSE row.unresolvedParents END
