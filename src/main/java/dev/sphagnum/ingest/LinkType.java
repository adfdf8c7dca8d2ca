package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;

/** The relationships that a source may name, each with the statement that writes it. */
public enum LinkType {
    DERIVED_FROM("link-derived-from", NodeKind.MODEL),
    TRAINED_ON("link-trained-on", NodeKind.DATASET),
    BUILT_FROM("link-built-from", NodeKind.DATASET),
    GENERATED_BY("link-generated-by", NodeKind.MODEL),
    USES_MODEL("link-uses-model", NodeKind.MODEL),
    USES_DATASET("link-uses-dataset", NodeKind.DATASET),
    DEPENDS_ON("link-depends-on", NodeKind.REPOSITORY),
    FORK_OF("link-fork-of", NodeKind.REPOSITORY),
    SUPERSEDED_BY("link-superseded-by", NodeKind.MODEL),
    DESCRIBED_IN("link-described-in", NodeKind.PAPER),
    PUBLISHED_BY("link-published-by", NodeKind.OWNER);

    private final String statement;
    private final NodeKind end;

    LinkType(String statement, NodeKind end) {
        this.statement = statement;
        this.end = end;
    }

    CypherFile statement() {
        return CypherFile.of("ingest/" + statement);
    }

    NodeKind end() {
        return end;
    }

    /** The type as the graph knows it: {@code USES} for both of its kinds. */
    String relationship() {
        return this == USES_MODEL || this == USES_DATASET ? "USES" : name();
    }
}
