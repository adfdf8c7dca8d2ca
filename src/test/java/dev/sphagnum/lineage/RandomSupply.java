package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.TestGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small random graph as dirty as the real one: cycles, self-loops, diamonds, stubs, claims that are not preferred. */
record RandomSupply(List<NodeId> nodes, List<Edge> edges) {
    private static final List<Relation> RELATIONS = List.of(Relation.values());

    /** A preferred claim; {@code relation} is null for every link but DERIVED_FROM. */
    record Edge(
            NodeId dependent,
            NodeId base,
            Link link,
            @Nullable Relation relation,
            double confidence) {}

    static RandomSupply load(Random random) {
        TestGraph.empty();
        List<NodeId> nodes = nodes(random);
        List<Edge> preferred = edges(random, nodes);
        List<Edge> others = edges(random, nodes);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        preferred.forEach(edge -> rows.add(row(edge, true)));
        others.forEach(edge -> rows.add(row(edge, false)));
        Collections.shuffle(rows, random);
        TestGraph.run(
                """
                UNWIND $rows AS row
                CREATE (node:$(row.label) {name: row.name, downloads: row.downloads, stub: row.stub,
                                           licenseState: row.licenseState})
                MERGE (owner:Owner {name: row.owner})
                CREATE (node)-[:PUBLISHED_BY {preferred: row.owned}]->(owner)
                """, Map.of("rows", nodes.stream().map(id -> row(id, random)).toList()));
        TestGraph.run("""
                UNWIND $rows AS row
                MATCH (dependent:$(row.dependentLabel) {name: row.dependent}), (base:$(row.baseLabel) {name: row.base})
                CREATE (dependent)-[edge:$(row.link) {relation: row.relation, claim: row.claim, source: row.source,
                                    confidence: row.confidence, preferred: row.preferred}]->(base)
                """, Map.of("rows", rows));
        return new RandomSupply(nodes, preferred);
    }

    private static List<NodeId> nodes(Random random) {
        int count = 30 + random.nextInt(31);
        List<NodeId> nodes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            // The same names for every kind, so that a kind mixed up shows.
            String name = "n" + number / 2;
            NodeId id =
                    switch (random.nextInt(10)) {
                        case 0, 1 -> NodeId.dataset(name);
                        case 2, 3, 4 -> NodeId.repository(name);
                        default -> NodeId.model(name);
                    };
            if (!nodes.contains(id)) {
                nodes.add(id);
            }
        }
        return nodes;
    }

    private static List<Edge> edges(Random random, List<NodeId> nodes) {
        record Ends(NodeId dependent, NodeId base) {}

        int tries = nodes.size() * (1 + random.nextInt(3));
        Set<Ends> taken = new LinkedHashSet<>();
        List<Edge> edges = new ArrayList<>();
        for (int number = 0; number < tries; number++) {
            NodeId dependent = nodes.get(random.nextInt(nodes.size()));
            NodeId base = nodes.get(random.nextInt(nodes.size()));
            Link link = link(dependent.kind(), base.kind());
            if (link != null && taken.add(new Ends(dependent, base))) {
                Relation relation = link == Link.DERIVED_FROM ? RELATIONS.get(random.nextInt(RELATIONS.size())) : null;
                edges.add(new Edge(dependent, base, link, relation, random.nextInt(5) / 4.0));
            }
        }
        return edges;
    }

    private static @Nullable Link link(NodeKind dependent, NodeKind base) {
        return switch (dependent) {
            case MODEL ->
                base == NodeKind.MODEL ? Link.DERIVED_FROM : base == NodeKind.DATASET ? Link.TRAINED_ON : null;
            case DATASET ->
                base == NodeKind.MODEL ? Link.GENERATED_BY : base == NodeKind.DATASET ? Link.BUILT_FROM : null;
            default -> base == NodeKind.REPOSITORY ? Link.DEPENDS_ON : Link.USES;
        };
    }

    private static Map<String, @Nullable Object> row(NodeId id, Random random) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("label", label(id.kind()));
        row.put("name", id.name());
        row.put("downloads", random.nextInt(3) == 0 ? null : (long) random.nextInt(1_000));
        row.put("stub", random.nextInt(8) == 0);
        row.put("licenseState", random.nextInt(3) == 0 ? "UNSTATED" : "DECLARED");
        row.put("owner", "huggingface.co/o" + random.nextInt(6));
        row.put("owned", random.nextInt(5) > 0);
        return row;
    }

    private static Map<String, @Nullable Object> row(Edge edge, boolean preferred) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("dependentLabel", label(edge.dependent().kind()));
        row.put("dependent", edge.dependent().name());
        row.put("baseLabel", label(edge.base().kind()));
        row.put("base", edge.base().name());
        row.put("link", edge.link().name());
        row.put("relation", edge.relation() == null ? null : edge.relation().name());
        row.put("claim", preferred ? "DECLARED" : "CONTRADICTED");
        row.put("source", preferred ? "huggingface" : "peatmoss");
        row.put("confidence", edge.confidence());
        row.put("preferred", preferred);
        return row;
    }

    private static String label(NodeKind kind) {
        return switch (kind) {
            case MODEL -> "Model";
            case DATASET -> "Dataset";
            default -> "Repository";
        };
    }
}
