// What some links between models, data sets and repositories rest on.
// Internal: yes, used by the licence findings
//
// Params:  $hops  LIST<MAP>  links, each with dependentKind, dependent, link, baseKind, base
// Returns: dependentKind STRING, dependent STRING, link STRING, baseKind STRING, base STRING, evidence STRING or null when none was kept
// Browser: :params {hops: [{dependentKind: 'MODEL', dependent: 'meta-llama/Llama-3.1-8B-Instruct', link: 'DERIVED_FROM', baseKind: 'MODEL', base: 'meta-llama/Llama-3.1-8B'}]}
UNWIND $hops AS hop
MATCH (dependent:Model|Dataset|Repository {name: hop.dependent})
WHERE hop.dependentKind = CASE WHEN dependent:Model THEN 'MODEL' WHEN dependent:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
MATCH (base:Model|Dataset|Repository {name: hop.base})
WHERE hop.baseKind = CASE WHEN base:Model THEN 'MODEL' WHEN base:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
MATCH (dependent)-[edge:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(base)
WHERE type(edge) = hop.link
RETURN hop.dependentKind AS dependentKind, hop.dependent AS dependent, hop.link AS link, hop.baseKind AS baseKind,
       hop.base AS base, edge.evidence AS evidence
ORDER BY dependent, dependentKind, base, baseKind, link
