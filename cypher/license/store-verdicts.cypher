// Store one licence verdict on the artefacts that have it, where another one or none is stored.
// Internal: yes, used by the licence analysis
// Params:  $verdict       STRING        the verdict, e.g. 'COMPATIBLE'
//          $laundered     BOOLEAN       whether no direct base shows what is inconsistent
//          $models        LIST<STRING>  names of models, in order, so that the index is read from front to back
//          $datasets      LIST<STRING>  names of data sets
//          $repositories  LIST<STRING>  names of repositories
// Returns: changed INTEGER (artefacts that had another verdict or none)
CALL () {
  UNWIND $models AS name
  MATCH (node:Model {name: name})
  WHERE coalesce(node.licenseVerdict, '') <> $verdict OR coalesce(node.laundered, NOT $laundered) <> $laundered
  SET node.licenseVerdict = $verdict, node.laundered = $laundered
  RETURN count(*) AS changedModels
}
CALL () {
  UNWIND $datasets AS name
  MATCH (node:Dataset {name: name})
  WHERE coalesce(node.licenseVerdict, '') <> $verdict OR coalesce(node.laundered, NOT $laundered) <> $laundered
  SET node.licenseVerdict = $verdict, node.laundered = $laundered
  RETURN count(*) AS changedDatasets
}
CALL () {
  UNWIND $repositories AS name
  MATCH (node:Repository {name: name})
  WHERE coalesce(node.licenseVerdict, '') <> $verdict OR coalesce(node.laundered, NOT $laundered) <> $laundered
  SET node.licenseVerdict = $verdict, node.laundered = $laundered
  RETURN count(*) AS changedRepositories
}
RETURN changedModels + changedDatasets + changedRepositories AS changed
