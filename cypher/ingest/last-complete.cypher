// Up to when the last complete readings of all of an upstream have read it, by the upstream's own clock.
//
// Params:  $source  STRING  the source's name, e.g. 'huggingface'
//          $input   STRING  what was asked, as on the IngestRun
// Returns: newest DATETIME or null
// Browser: :params {source: 'huggingface', input: 'https://huggingface.co models'}
MATCH (run:IngestRun {source: $source, input: $input, complete: true})
WHERE run.scope IN ['EVERYTHING', 'CHANGES']
RETURN max(run.newest) AS newest
