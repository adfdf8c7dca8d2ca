// Every preferred link to some models, data sets and repositories from their dependents, for a picture in memory that has all others already.
//
// Params:  $rows  LIST<MAP>  kind (MODEL, DATASET, REPOSITORY), name
// Returns: dependentKind STRING, dependent STRING, baseKind STRING, base STRING, link STRING, relation STRING or null unless DERIVED_FROM,
//          claim STRING, confidence FLOAT (0 to 1), redistributes BOOLEAN, source STRING
UNWIND $rows AS row
MATCH (base:Model|Dataset|Repository {name: row.name})
WHERE row.kind = CASE WHEN base:Model THEN 'MODEL' WHEN base:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END
MATCH (dependent)-[edge:DERIVED_FROM|TRAINED_ON|BUILT_FROM|GENERATED_BY|USES|DEPENDS_ON {preferred: true}]->(base)
WHERE (dependent:Model OR dependent:Dataset OR dependent:Repository) AND (base:Model OR base:Dataset OR base:Repository)
    AND dependent.name IS NOT NULL AND base.name IS NOT NULL
RETURN CASE WHEN dependent:Model THEN 'MODEL' WHEN dependent:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS dependentKind,
       dependent.name AS dependent,
       CASE WHEN base:Model THEN 'MODEL' WHEN base:Dataset THEN 'DATASET' ELSE 'REPOSITORY' END AS baseKind,
       base.name AS base,
       type(edge) AS link,
       CASE WHEN type(edge) = 'DERIVED_FROM' THEN coalesce(edge.relation, 'UNSPECIFIED') END AS relation,
       coalesce(edge.claim, 'INFERRED') AS claim,
       toFloat(coalesce(edge.confidence, 0.0)) AS confidence,
       coalesce(edge.redistributes, false) AS redistributes,
       coalesce(edge.source, 'unknown') AS source
