package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseOverride;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of declarations beside the licences that they were read as: how sure that is, and which of them an
 * organisation's own words read otherwise. Immutable once loaded.
 */
final class Declarations {
    private final Map<NodeId, Double> confidence = new HashMap<>();
    private final Map<NodeId, List<String>> expressions = new HashMap<>();
    private final Map<NodeId, List<LicenseOverride>> overrides = new HashMap<>();

    /** One row of {@code cypher/license/uncertain-readings.cypher}. */
    record Uncertain(String kind, String name, double confidence) {}

    /** One row of {@code cypher/license/preferred-declarations.cypher}. */
    record Written(
            String kind,
            String name,
            String declaredAs,
            @Nullable String declaredName,
            @Nullable String declaredLink,
            String vocabulary) {
        NodeId id() {
            return new NodeId(NodeKind.valueOf(kind), name);
        }

        Declaration declaration() {
            return new Declaration(
                    declaredAs, declaredName, declaredLink, Vocabulary.valueOf(vocabulary.toUpperCase(Locale.ROOT)));
        }
    }

    /** Nothing is uncertain, nothing read otherwise. */
    static Declarations none() {
        return new Declarations();
    }

    static Declarations load(Graph graph, LicenseKnowledge knowledge) {
        Declarations declarations = new Declarations();
        graph.stream(
                CypherFile.of("license/uncertain-readings"),
                Parameters.none(),
                Uncertain.class,
                row -> declarations.confidence.put(
                        new NodeId(NodeKind.valueOf(row.kind()), row.name()), row.confidence()));
        if (knowledge.hasOwnWords()) {
            declarations.readAnew(graph, knowledge);
        }
        return declarations;
    }

    /** The graph holds what was understood when it was written; an organisation's words may have come later. */
    private void readAnew(Graph graph, LicenseKnowledge knowledge) {
        Set<NodeId> changed = new HashSet<>();
        Map<NodeId, List<Written>> all = new HashMap<>();
        graph.stream(CypherFile.of("license/preferred-declarations"), Parameters.none(), Written.class, written -> {
            all.computeIfAbsent(written.id(), _ -> new ArrayList<>(1)).add(written);
            Optional<LicenseOverride> override = knowledge.overrideOf(written.declaration());
            if (override.isPresent()) {
                changed.add(written.id());
                overrides.computeIfAbsent(written.id(), _ -> new ArrayList<>(1)).add(override.get());
            }
        });
        for (NodeId node : changed) {
            expressions.put(
                    node,
                    all.getOrDefault(node, List.of()).stream()
                            .map(written ->
                                    knowledge.read(written.declaration()).expression())
                            .distinct()
                            .toList());
            confidence.remove(node);
        }
    }

    double confidence(NodeId artefact) {
        return confidence.isEmpty() ? 1.0 : confidence.getOrDefault(artefact, 1.0);
    }

    /** The expressions of an artefact, where an organisation's words give others than the graph holds. */
    @Nullable
    List<String> expressions(NodeId artefact) {
        return expressions.get(artefact);
    }

    /** Whether any artefact is read otherwise. */
    boolean anyReadAnew() {
        return !expressions.isEmpty();
    }

    /** The words of an organisation that an artefact's reading rests on. */
    List<LicenseOverride> overrides(NodeId artefact) {
        return overrides.getOrDefault(artefact, List.of());
    }
}
