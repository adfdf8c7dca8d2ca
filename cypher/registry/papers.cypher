// Papers by id.
//
// Params:  $names  LIST<STRING>  paper ids, e.g. ['arxiv:1810.04805']
// Returns: name STRING, title STRING or null
// Browser: :params {names: ['arxiv:1810.04805']}
UNWIND $names AS asked
MATCH (paper:Paper {id: asked})
RETURN paper.id AS name, paper.title AS title
ORDER BY name
