// Store one licence verdict on the artefacts that have it.
//
// Params:  $verdict       STRING        the verdict, e.g. 'COMPATIBLE'
//          $laundered     BOOLEAN       whether no direct base shows what is inconsistent
//          $models        LIST<STRING>  names of models
//          $datasets      LIST<STRING>  names of data sets
//          $repositories  LIST<STRING>  names of repositories
// Returns: nothing
CALL () {
  UNWIND $models AS name
  MATCH (node:Model {name: name})
  SET node.licenseVerdict = $verdict, node.laundered = $laundered
}
CALL () {
  UNWIND $datasets AS name
  MATCH (node:Dataset {name: name})
  SET node.licenseVerdict = $verdict, node.laundered = $laundered
}
CALL () {
  UNWIND $repositories AS name
  MATCH (node:Repository {name: name})
  SET node.licenseVerdict = $verdict, node.laundered = $laundered
}
