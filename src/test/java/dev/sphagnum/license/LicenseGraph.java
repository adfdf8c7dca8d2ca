package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Vocabulary;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small graph of artefacts and declared licences, written to the database as an ingestor would. */
final class LicenseGraph {
    private final List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
    private final List<Map<String, Object>> claims = new ArrayList<>();
    private final List<Map<String, Object>> edges = new ArrayList<>();

    /** @param license as declared; null when the artefact was read and declares none, "?" when nobody has read it */
    LicenseGraph model(String name, @Nullable String license) {
        return node("Model", name, license);
    }

    LicenseGraph dataset(String name, @Nullable String license) {
        return node("Dataset", name, license);
    }

    LicenseGraph repository(String name, @Nullable String license) {
        return node("Repository", name, license);
    }

    private LicenseGraph node(String label, String name, @Nullable String license) {
        boolean isRead = !"?".equals(license);
        LicenseReading reading =
                LicenseKnowledge.bundled().read(Declaration.of(isRead ? license : null, Vocabulary.HUB));
        Map<String, @Nullable Object> node = new HashMap<>();
        node.put("label", label);
        node.put("name", name);
        node.put("owner", name.contains("/") ? name.substring(0, name.indexOf('/')) : null);
        node.put("state", reading.statesLicense() ? "DECLARED" : isRead ? "UNSTATED" : "UNREAD");
        node.put("stub", !isRead);
        nodes.add(node);
        for (String id : reading.licenseIds()) {
            claims.add(Map.of(
                    "label", label,
                    "name", name,
                    "id", id,
                    "expression", reading.expression(),
                    "declaredAs", String.valueOf(license)));
        }
        return this;
    }

    /** @param relation a relation of DERIVED_FROM, or the name of another link, or REDISTRIBUTES */
    LicenseGraph edge(String dependent, String relation, String base) {
        return edge(dependent, relation, base, true);
    }

    LicenseGraph edge(String dependent, String relation, String base, boolean preferred) {
        String type =
                switch (relation) {
                    case "TRAINED_ON", "BUILT_FROM", "GENERATED_BY", "USES", "DEPENDS_ON" -> relation;
                    case "REDISTRIBUTES" -> "USES";
                    default -> "DERIVED_FROM";
                };
        edges.add(Map.of(
                "dependent", dependent,
                "base", base,
                "type", type,
                "relation", relation,
                "redistributes", relation.equals("REDISTRIBUTES"),
                "preferred", preferred));
        return this;
    }

    /** Writes it to the empty database. */
    Graph write() {
        Graph graph = TestGraph.empty();
        TestGraph.run("""
                UNWIND $nodes AS row
                CREATE (node:$(row.label) {name: row.name, licenseState: row.state, stub: row.stub})
                FOREACH (owner IN CASE WHEN row.owner IS NULL THEN [] ELSE [row.owner] END |
                  MERGE (publisher:Owner {name: 'huggingface.co/' + owner})
                  CREATE (node)-[:PUBLISHED_BY {source: 'test', preferred: true}]->(publisher))
                """, Map.of("nodes", nodes));
        TestGraph.run(
                """
                UNWIND $claims AS row
                MATCH (node:$(row.label) {name: row.name})
                MERGE (license:License {id: row.id})
                CREATE (node)-[:LICENSED_UNDER {source: 'test', expression: row.expression,
                  declaredAs: row.declaredAs, vocabulary: 'hub', kbVersion: $kbVersion, preferred: true, confidence: 1.0}]->(license)
                """,
                Map.of("claims", claims, "kbVersion", LicenseKnowledge.bundled().version()));
        TestGraph.run("""
                UNWIND $edges AS row
                MATCH (dependent:Model|Dataset|Repository {name: row.dependent})
                MATCH (base:Model|Dataset|Repository {name: row.base})
                CREATE (dependent)-[edge:$(row.type) {source: 'test', claim: 'DECLARED', confidence: 0.9, preferred: row.preferred}]->(base)
                SET edge.relation = CASE WHEN row.type = 'DERIVED_FROM' THEN row.relation END,
                    edge.redistributes = CASE WHEN row.type = 'USES' THEN row.redistributes END
                """, Map.of("edges", edges));
        return graph;
    }

    LicenseQuestions ask() {
        return ask(write());
    }

    static LicenseQuestions ask(Graph graph) {
        return ask(graph, LicenseKnowledge.bundled());
    }

    static LicenseQuestions ask(Graph graph, LicenseKnowledge knowledge) {
        SupplyGraph picture = SupplyGraph.load(graph);
        return new LicenseQuestions(graph, knowledge, () -> picture);
    }

    static Verdict verdict(LicenseQuestions questions, String model) {
        return questions.check(NodeId.model(model)).verdict();
    }
}
