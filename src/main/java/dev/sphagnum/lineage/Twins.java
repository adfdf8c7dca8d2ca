package dev.sphagnum.lineage;

import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Parameters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements that give the same rows as the answers, with their parameters. */
final class Twins {
    private Twins() {}

    static List<CypherTwin> lineage(
            NodeId model, Direction direction, int maxDepth, Set<Relation> relations, int first) {
        Parameters parameters = Parameters.of("name", model.name())
                .and("maxDepth", (long) maxDepth)
                .and("relations", words(relations))
                .and("first", (long) first);
        return switch (direction) {
            case UP ->
                List.of(
                        CypherFile.of("lineage/ancestors").twin(parameters),
                        CypherFile.of("lineage/ancestor-edges").twin(parameters));
            case DOWN ->
                List.of(
                        CypherFile.of("lineage/descendants").twin(parameters),
                        CypherFile.of("lineage/descendant-edges").twin(parameters));
        };
    }

    static CypherTwin paths(NodeId from, NodeId to, Direction direction, int maxHops, int first) {
        Parameters parameters = Parameters.of("fromKind", from.kind().name())
                .and("from", from.name())
                .and("toKind", to.kind().name())
                .and("to", to.name())
                .and("maxHops", (long) maxHops)
                .and("first", (long) first);
        return switch (direction) {
            case UP -> CypherFile.of("lineage/paths-up").twin(parameters);
            case DOWN -> CypherFile.of("lineage/paths-down").twin(parameters);
        };
    }

    static CypherTwin radius(NodeId root, BlastRadiusFilter filter, Set<NodeKind> kinds, int offset, int first) {
        return CypherFile.of("lineage/blast-radius")
                .twin(radius(root, filter, kinds).and("offset", (long) offset).and("first", (long) first));
    }

    static CypherTwin radiusTotals(NodeId root, BlastRadiusFilter filter) {
        return CypherFile.of("lineage/blast-radius-totals").twin(radius(root, filter, filter.kinds()));
    }

    static CypherTwin reach(NodeId root) {
        return CypherFile.of("lineage/reach")
                .twin(Parameters.of("kind", root.kind().name()).and("name", root.name()));
    }

    private static Parameters radius(NodeId root, BlastRadiusFilter filter, Set<NodeKind> kinds) {
        Integer maxDepth = filter.maxDepth();
        return Parameters.of("kind", root.kind().name())
                .and("name", root.name())
                .and("relations", words(filter.relations()))
                .and("maxDepth", maxDepth == null ? null : maxDepth.longValue())
                .and("minConfidence", filter.minConfidence())
                .and("kinds", words(kinds))
                .and("owners", filter.owners().isEmpty() ? null : sorted(filter.owners()));
    }

    /** The words of a filter, null for an empty one: that is how a statement is told to leave it out. */
    private static @Nullable List<String> words(Collection<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : sorted(values.stream().<String>map(Enum::name).toList());
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }
}
