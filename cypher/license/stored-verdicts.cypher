// Artefacts whose stored verdict is not the one that all start with, UNKNOWN and not laundered.
// Internal: yes, used by the licence analysis
//
// Params:  $from  INTEGER  least internal id
//          $to    INTEGER  the first internal id that is too large
// Returns: id INTEGER (internal), verdict STRING or null when none is stored, laundered BOOLEAN or null when none is stored
// Whatever somebody else wrote there, of any type, comes as a text or as null.
// Browser: :params {from: 0, to: 1000000}
MATCH (node:Model|Dataset|Repository)
WHERE $from <= id(node) < $to
  AND (coalesce(node.licenseVerdict <> 'UNKNOWN', true) OR coalesce(node.laundered <> false, true))
RETURN id(node) AS id, toStringOrNull(node.licenseVerdict) AS verdict,
       CASE node.laundered WHEN true THEN true WHEN false THEN false END AS laundered
