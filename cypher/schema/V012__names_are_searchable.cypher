// Full-text search over names and tags.
//
// Params:  none
// Returns: nothing
CREATE FULLTEXT INDEX names_are_searchable IF NOT EXISTS
FOR (node:Model|Dataset|Repository|Owner|License|Paper)
ON EACH [node.name, node.id, node.title, node.tags, node.formerNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
