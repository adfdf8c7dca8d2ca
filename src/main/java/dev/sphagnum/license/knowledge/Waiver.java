package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * A finding that an organisation accepts: it stays listed and no longer counts towards the verdict on its subject.
 *
 * @param origin the artefact whose licence holds the clause; null for any
 */
public record Waiver(NodeId subject, String code, @Nullable NodeId origin, LicenseOverride because) {}
