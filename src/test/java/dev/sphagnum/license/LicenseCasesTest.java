package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases that were worked out apart from this code, where they are at hand. */
class LicenseCasesTest {
    private static final Path CASES = Path.of("..", "shared", "licenses", "license-terms.json");

    @TestFactory
    List<DynamicTest> agreesWithCasesThatWereWorkedOutElsewhere() throws IOException {
        assumeThat(Files.exists(CASES)).as("%s is not there", CASES).isTrue();
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper().readTree(CASES.toFile()).get("cases").forEach(cases::add);
        // All in one graph, each case in an island of its own.
        LicenseGraph graph = new LicenseGraph();
        cases.forEach(one -> add(graph, one));
        LicenseQuestions questions = graph.ask();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(53);

        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.get("id").asText() + ": " + one.path("reason").asText(),
                        () -> assertThat(differences(questions, one)).isEmpty()))
                .toList();
    }

    private static void add(LicenseGraph graph, JsonNode one) {
        Map<String, NodeId> nodes = nodes(one);
        for (JsonNode node : one.get("nodes")) {
            String license =
                    node.path("license").isTextual() ? node.get("license").asText() : null;
            NodeId id = node(nodes, node.get("id").asText());
            switch (id.kind()) {
                case MODEL -> graph.model(id.name(), license);
                case DATASET -> graph.dataset(id.name(), license);
                default -> graph.repository(id.name(), license);
            }
        }
        for (JsonNode edge : one.get("edges")) {
            graph.edge(
                    node(nodes, edge.get("to").asText()).name(),
                    relation(edge.get("rel").asText()),
                    node(nodes, edge.get("from").asText()).name());
        }
    }

    private static Map<String, NodeId> nodes(JsonNode one) {
        Map<String, NodeId> nodes = new TreeMap<>();
        for (JsonNode node : one.get("nodes")) {
            NodeKind kind = NodeKind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT));
            String id = node.get("id").asText();
            String name = one.get("id").asText() + "." + node.path("name").asText(id);
            nodes.put(id, new NodeId(kind, name));
        }
        return nodes;
    }

    private static NodeId node(Map<String, NodeId> nodes, String id) {
        return Objects.requireNonNull(nodes.get(id));
    }

    private static List<String> differences(LicenseQuestions questions, JsonNode one) {
        Map<String, NodeId> nodes = nodes(one);
        List<String> differences = new ArrayList<>();
        one.get("expect").properties().forEach(expected -> {
            NodeId subject = node(nodes, expected.getKey());
            LicenseVerdict verdict = questions.check(subject);
            if (!verdict.verdict().name().equals(expected.getValue().asText())) {
                differences.add(subject + " is " + verdict.verdict() + " and not " + expected.getValue());
            }
            JsonNode root = one.path("roots").path(expected.getKey());
            if (!root.isMissingNode()
                    && verdict.findings().stream()
                            .noneMatch(finding -> finding.droppedAt().equals(node(nodes, root.asText())))) {
                differences.add(subject + " has no root " + root);
            }
            JsonNode laundered = one.path("laundered").path(expected.getKey());
            if (!laundered.isMissingNode()
                    && verdict.findings().stream().anyMatch(LicenseFinding::laundered) != laundered.asBoolean()) {
                differences.add(subject + " should have laundered = " + laundered);
            }
        });
        if (one.path("reason").asText().contains("cycle reported as data quality")) {
            for (NodeId subject : nodes.values()) {
                if (questions.check(subject).dataQuality().stream()
                        .noneMatch(note -> note.kind() == DataQualityNote.Kind.CYCLE)) {
                    differences.add(subject + " has no note on its cycle");
                }
            }
        }
        for (JsonNode irreconcilable : one.path("irreconcilable")) {
            if (questions.check(node(nodes, irreconcilable.asText())).findings().stream()
                    .noneMatch(finding -> finding.type() == FindingType.IRRECONCILABLE)) {
                differences.add(irreconcilable + " is not irreconcilable");
            }
        }
        return differences;
    }

    private static String relation(String relation) {
        return switch (relation) {
            case "dataset_derived" -> "BUILT_FROM";
            default -> relation.toUpperCase(Locale.ROOT);
        };
    }
}
