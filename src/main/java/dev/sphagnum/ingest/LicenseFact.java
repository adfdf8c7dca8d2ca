package dev.sphagnum.ingest;

import dev.sphagnum.license.knowledge.Declaration;

/**
 * A licence as an artefact declares it.
 *
 * @param scope what it is declared for: "weights", "data", "code"
 * @param evidence the field or tag that says so
 */
public record LicenseFact(Declaration declaration, String scope, String evidence) {}
