// Who uses a dataset: models trained on it, datasets built from it, repositories that load it, as a graph.
//
// Params:  $name   STRING   dataset name, e.g. 'org/data'
//          $limit  INTEGER  users shown, the most downloaded or starred ones
// Returns: user NODE, link RELATIONSHIP, dataset NODE
// Browser: :params {name: 'rajpurkar/squad', limit: 100}
MATCH (dataset:Dataset {name: $name})<-[link:TRAINED_ON|BUILT_FROM|USES {preferred: true}]-(user)
RETURN user, link, dataset
ORDER BY coalesce(user.downloads, user.stars, -1) DESC, user.name, type(link)
LIMIT toInteger($limit)
