// Artefacts whose stored verdict is not the one that all start with, UNKNOWN and not laundered.
// Internal: yes, used by the licence analysis
//
// Params:  $from  INTEGER  least internal id
//          $to    INTEGER  the first internal id that is too large
// Returns: id INTEGER (internal), verdict STRING or null when none is stored, laundered BOOLEAN or null when none is stored
// Browser: :params {from: 0, to: 1000000}
MATCH (node:Model|Dataset|Repository)
WHERE $from <= id(node) < $to
  AND (coalesce(node.licenseVerdict, '') <> 'UNKNOWN' OR coalesce(node.laundered, true))
RETURN id(node) AS id, node.licenseVerdict AS verdict, node.laundered AS laundered
