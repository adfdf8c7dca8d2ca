// Models by name, with the licences that each declares and the models that it was made from directly.
// Internal: yes, used by the look-up of a model
//
// Params:  $names  LIST<STRING>  model names, e.g. ['org/derived']
// Returns: model MAP (as models.cypher answers it), licenses LIST<MAP> (as licenses-of.cypher answers them),
//          bases LIST<MAP> (as bases.cypher answers them)
// Browser: :params {names: ['google-bert/bert-base-uncased']}
UNWIND $names AS name
MATCH (model:Model {name: name})
RETURN {name: model.name, hub: coalesce(model.hub, 'OTHER'), hubId: model.hubId, sha: model.sha,
        downloads: model.downloads, downloadsAllTime: model.downloadsAllTime, likes: model.likes,
        createdAt: model.createdAt, lastModified: model.lastModified, task: model.task,
        library: model.library, tags: coalesce(model.tags, []), frameworks: coalesce(model.frameworks, []),
        languages: coalesce(model.languages, []), architectures: coalesce(model.architectures, []),
        parameters: model.parameters, fileFormats: coalesce(model.fileFormats, []),
        discussions: model.discussions, gated: toString(model.gated), disabled: model.disabled,
        formerNames: coalesce(model.formerNames, []),
        unresolvedParents: coalesce(model.unresolvedParents, []), purl: model.purl, stub: coalesce(model.stub, false),
        scanState: model.scanState, scannedSha: model.scannedSha, scanFiles: coalesce(model.scanFiles, []),
        licenseState: coalesce(model.licenseState, 'UNREAD')} AS model,
       COLLECT {
         MATCH (model)-[declared:LICENSED_UNDER {preferred: true}]->(license:License)
         RETURN {of: 'model:' + name, license: license.id, declaredAs: declared.declaredAs,
                 declaredName: declared.declaredName, declaredLink: declared.declaredLink,
                 vocabulary: declared.vocabulary, scope: declared.scope, expression: declared.expression,
                 claim: coalesce(declared.claim, 'DECLARED'), confidence: coalesce(declared.confidence, 1.0),
                 evidence: declared.evidence, source: coalesce(declared.source, 'unknown'),
                 observedAt: declared.observedAt}
         ORDER BY declared.scope, license.id, declared.source, declared.declaredAs
       } AS licenses,
       COLLECT {
         MATCH (model)-[made:DERIVED_FROM {preferred: true}]->(base:Model)
         RETURN {of: name, base: base.name, derivative: name, relation: coalesce(made.relation, 'UNSPECIFIED'),
                 claim: coalesce(made.claim, 'DECLARED'), confidence: coalesce(made.confidence, 1.0),
                 evidence: made.evidence, source: coalesce(made.source, 'unknown'), observedAt: made.observedAt}
         ORDER BY base.name
       } AS bases
ORDER BY model.name
