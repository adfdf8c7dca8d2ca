// The models that most others are made from directly, each with some of those, as a graph.
//
// Params:  $bases        INTEGER  models shown
//          $derivatives  INTEGER  derivatives shown of each, the most downloaded ones
// Returns: base NODE, made LIST<RELATIONSHIP>, derivatives LIST<NODE>
// Browser: :params {bases: 10, derivatives: 10}
MATCH (base:Model)<-[:DERIVED_FROM {preferred: true}]-(derivative:Model)
WHERE derivative <> base
WITH base, count(DISTINCT derivative) AS total
ORDER BY total DESC, base.name
LIMIT toInteger($bases)
CALL (base) {
  MATCH (base)<-[one:DERIVED_FROM {preferred: true}]-(derivative:Model)
  WHERE derivative <> base
  WITH one, derivative
  ORDER BY coalesce(derivative.downloads, -1) DESC, derivative.name
  LIMIT toInteger($derivatives)
  RETURN collect(one) AS made, collect(derivative) AS derivatives
}
RETURN base, made, derivatives
ORDER BY total DESC, base.name
