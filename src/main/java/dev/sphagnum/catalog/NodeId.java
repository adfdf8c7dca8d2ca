package dev.sphagnum.catalog;

import java.util.Optional;

/**
 * A node's readable URN: {@code model:org/name}, {@code repository:github.com/o/r}, {@code license:Apache-2.0}.
 *
 * @param name the node's key property in the graph, for instance {@code Model.name}
 */
public record NodeId(NodeKind kind, String name) {

    /** Longest name that any door lets in; the Hub's own bound is 96 + 1 + 96. */
    public static final int MAX_NAME_LENGTH = 512;

    /** Reads a URN; empty when the text has no known prefix, so that it may be a bare name. */
    public static Optional<NodeId> parse(String text) {
        for (NodeKind kind : NodeKind.values()) {
            String start = kind.prefix() + ":";
            if (text.startsWith(start) && text.length() > start.length()) {
                return Optional.of(new NodeId(kind, text.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    public static NodeId model(String name) {
        return new NodeId(NodeKind.MODEL, name);
    }

    public static NodeId dataset(String name) {
        return new NodeId(NodeKind.DATASET, name);
    }

    public static NodeId repository(String name) {
        return new NodeId(NodeKind.REPOSITORY, name);
    }

    public static NodeId license(String id) {
        return new NodeId(NodeKind.LICENSE, id);
    }

    @Override
    public String toString() {
        return kind.prefix() + ":" + name;
    }
}
