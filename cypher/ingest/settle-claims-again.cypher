// Choose the preferred claims anew, and settle the licence state, for the artefacts that lost a relationship.
//
// Params:  none
// Returns: nothing
MATCH (start:Model|Dataset|Repository)
WHERE start.retiredIn IS NOT NULL
CALL (start) {
    REMOVE start.retiredIn
    WITH start
    // The rule: of the claims that were not set aside and have the same start, type and end (for LICENSED_UNDER also the same scope) the preferred one
    // is the first by: DECLARED before INFERRED before CONTRADICTED; then the higher confidence; then a relation that says
    // something before UNSPECIFIED; then the name of the source; then the relation's own name and the licence's raw text.
    CALL (start) {
        MATCH (start)-[claim]->(target)
        WHERE claim.source IS NOT NULL
        WITH claim, target, claim.lapsedIn IS NOT NULL AS lapsed,
            CASE claim.claim WHEN 'DECLARED' THEN 0 WHEN 'INFERRED' THEN 1 ELSE 2 END AS doubt,
            CASE coalesce(claim.relation, 'UNSPECIFIED') WHEN 'UNSPECIFIED' THEN 1 ELSE 0 END AS vague
        ORDER BY lapsed, doubt, claim.confidence DESC, vague, claim.source, claim.relation, claim.declaredAs
        WITH type(claim) AS type, target, claim.scope AS scope, collect(claim) AS claims
        UNWIND range(0, size(claims) - 1) AS place
        WITH claims[place] AS claim, place = 0 AND claims[place].lapsedIn IS NULL AS preferred
        WHERE claim.preferred IS NULL OR claim.preferred <> preferred
        SET claim.preferred = preferred
    }
    SET start.licenseState = CASE
        WHEN EXISTS { MATCH (start)-[claim:LICENSED_UNDER]->() WHERE claim.lapsedIn IS NULL } THEN 'DECLARED'
        WHEN start.licenseState = 'DECLARED' THEN 'UNSTATED'
        ELSE start.licenseState END
} IN TRANSACTIONS OF 1000 ROWS
