// Owners by name.
//
// Params:  $names  LIST<STRING>  owner names, e.g. ['huggingface.co/google-bert']
// Returns: name STRING, hubId STRING or null, kind STRING or null
// Browser: :params {names: ['huggingface.co/google-bert']}
UNWIND $names AS asked
MATCH (owner:Owner {name: asked})
RETURN owner.name AS name, owner.hubId AS hubId, owner.kind AS kind
ORDER BY name
