// Nodes that bear a name in another spelling of upper and lower case, or bore it before a rename.
// Internal: yes, used by the resolving of names
//
// Params:  $phrase  STRING  the name as a phrase of the full-text index, in double quotes
//          $text    STRING  the name in lower case
// Returns: kind STRING, name STRING, former BOOLEAN
// Browser: :params {phrase: '"google-bert/BERT-base-uncased"', text: 'google-bert/bert-base-uncased'}
CALL db.index.fulltext.queryNodes('names_are_searchable', $phrase, {limit: 5000}) YIELD node
WITH node, coalesce(node.name, node.id) AS name
WITH node, name, toLower(name) <> $text AS former
WHERE NOT former OR any(other IN coalesce(node.formerNames, []) WHERE toLower(other) = $text)
RETURN CASE
         WHEN node:Model THEN 'MODEL'
         WHEN node:Dataset THEN 'DATASET'
         WHEN node:Repository THEN 'REPOSITORY'
         WHEN node:License THEN 'LICENSE'
         WHEN node:Owner THEN 'OWNER'
         ELSE 'PAPER'
       END AS kind,
       name, former
ORDER BY former, coalesce(node.stub, false), coalesce(node.downloads, -1) DESC, name, kind
LIMIT 20
