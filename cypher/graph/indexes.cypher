// Indexes of the schema and how far each is built.
//
// Params:  none
// Returns: name STRING, state STRING, populated FLOAT (percent)
SHOW INDEXES YIELD name, state, populationPercent, type
WHERE type <> 'LOOKUP'
RETURN name, state, populationPercent AS populated
ORDER BY name
