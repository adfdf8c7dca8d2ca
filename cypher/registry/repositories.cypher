// Repositories by name, with everything known of each.
//
// Params:  $names  LIST<STRING>  repository names, e.g. ['github.com/owner/repo']
// Returns: name STRING, hubId STRING or null, stars INTEGER or null, forks INTEGER or null, issues INTEGER or null,
//          pullRequests INTEGER or null, defaultBranch STRING or null, topics LIST<STRING>, archived BOOLEAN or null,
//          fork BOOLEAN or null, pushedAt DATETIME or null, purl STRING or null, formerNames LIST<STRING>,
//          stub BOOLEAN, licenseState STRING
// Browser: :params {names: ['github.com/huggingface/transformers']}
UNWIND $names AS asked
MATCH (repository:Repository {name: asked})
RETURN repository.name AS name, repository.hubId AS hubId, repository.stars AS stars, repository.forks AS forks,
       repository.issues AS issues, repository.pullRequests AS pullRequests,
       repository.defaultBranch AS defaultBranch, coalesce(repository.topics, []) AS topics,
       repository.archived AS archived, repository.fork AS fork, repository.pushedAt AS pushedAt,
       repository.purl AS purl, coalesce(repository.formerNames, []) AS formerNames,
       coalesce(repository.stub, false) AS stub, coalesce(repository.licenseState, 'UNREAD') AS licenseState
ORDER BY name
