// Artefacts whose stored verdict is not the one that all start with, UNKNOWN and not laundered.
// Internal: yes, used by the licence analysis
//
// Params:  none
// Returns: id INTEGER (internal), verdict STRING or null when none is stored, laundered BOOLEAN or null when none is stored
MATCH (node:Model|Dataset|Repository)
WHERE coalesce(node.licenseVerdict, '') <> 'UNKNOWN' OR coalesce(node.laundered, true)
RETURN id(node) AS id, node.licenseVerdict AS verdict, node.laundered AS laundered
