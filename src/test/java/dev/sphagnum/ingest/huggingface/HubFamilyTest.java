package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The family: root made of base1 (of ground) and base2 (of ground); below root are child1, child2 (a merge with child1), and grandchild. */
class HubFamilyTest {
    private final TestIngest ingest = new TestIngest(TestGraph.empty());
    private final HubServer hub = new HubServer();

    @AfterEach
    void stop() {
        hub.close();
        ingest.onePreferredClaimEach();
    }

    private IngestReport run(String name, int requests) {
        try (HubHost host = hub.host()) {
            return ingest.run(new HubFamily(host, name, false, requests));
        }
    }

    private void model(String name, String... bases) {
        hub.model(name, fields(bases), Map.of());
    }

    private static String fields(String... bases) {
        return "\"tags\": [], \"cardData\": {\"base_model\": ["
                + (bases.length == 0 ? "" : "\"" + String.join("\", \"", bases) + "\"") + "]}";
    }

    private static String children(String base) {
        return "/api/models?limit=1000&filter=base_model:" + base;
    }

    private static String child(String name, int children, String... bases) {
        return "{\"id\": \"" + name + "\", \"childrenModelCount\": {\"finetune\": " + children + "}, " + fields(bases)
                + "}";
    }

    private void family() {
        model("o/root", "o/base1", "o/base2");
        model("o/base1", "o/ground");
        model("o/base2", "o/ground");
        model("o/ground");
        hub.page(children("o/root"), children("o/root") + "&cursor=2", "[" + child("o/child1", 1, "o/root") + "]");
        hub.on(children("o/root") + "&cursor=2", "[" + child("o/child2", 0, "o/root", "o/child1") + "]");
        hub.on(
                children("o/child1"),
                "[" + child("o/child2", 0, "o/root", "o/child1") + "," + child("o/grandchild", 0, "o/child1") + "]");
    }

    private List<String> read() {
        return ingest.rows("MATCH (m:Model {stub: false}) RETURN m.name ORDER BY m.name");
    }

    @Test
    void readsAncestorsBeforeDescendantsNearestFirstEachOnce() {
        family();
        IngestReport report = run("o/root", 400);
        assertThat(report.input()).isEqualTo(hub.label() + " family of o/root");
        assertThat(hub.asked())
                .containsExactly(
                        "/api/models/o/root",
                        "/api/models/o/base1",
                        "/api/models/o/base2",
                        "/api/models/o/ground",
                        children("o/root"),
                        children("o/root") + "&cursor=2",
                        children("o/child1"));
        assertThat(read())
                .containsExactly("o/base1", "o/base2", "o/child1", "o/child2", "o/grandchild", "o/ground", "o/root");
        assertThat(ingest.rows("MATCH (a)-[d:DERIVED_FROM]->(b) RETURN a.name, b.name ORDER BY a.name, b.name"))
                .containsExactly(
                        "o/base1 | o/ground",
                        "o/base2 | o/ground",
                        "o/child1 | o/root",
                        "o/child2 | o/child1",
                        "o/child2 | o/root",
                        "o/grandchild | o/child1",
                        "o/root | o/base1",
                        "o/root | o/base2");
        assertThat(report.notes()).isEmpty();
        assertThat(report.dirty()).isEmpty();
    }

    @Test
    void followsBasesThatOnlyFilesName() {
        hub.model("o/root", "\"tags\": []", Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"o/base\"}"));
        model("o/base");
        hub.on(children("o/root"), "[]");
        run("o/root", 400);
        assertThat(read()).containsExactly("o/base", "o/root");
    }

    @Test
    void aCycleIsWalkedOnce() {
        model("o/a", "o/b");
        model("o/b", "o/a");
        hub.on(children("o/a"), "[" + child("o/b", 1, "o/a") + "]");
        hub.on(children("o/b"), "[" + child("o/a", 1, "o/b") + "," + child("o/c", 0, "o/b") + "]");
        IngestReport report = run("o/a", 400);
        assertThat(read()).containsExactly("o/a", "o/b", "o/c");
        assertThat(report.dirty()).isEmpty();
        assertThat(hub.asked()).hasSize(4);
    }

    @Test
    void aFamilyWhoseHeadIsGoneStillHasItsDescendants() {
        hub.on(children("o/gone"), "[" + child("o/child", 0, "o/gone") + "]");
        IngestReport report = run("o/gone", 400);
        assertThat(read()).containsExactly("o/child");
        assertThat(report.skips()).extracting(skip -> skip.reason()).containsExactly("not on the Hub (404)");
    }

    @Test
    void saysWhatTheBudgetLeftOut() {
        family();
        IngestReport report = run("o/root", 2);
        assertThat(hub.asked()).hasSize(2);
        assertThat(read()).containsExactly("o/base1", "o/root");
        assertThat(report.complete()).isTrue();
        assertThat(report.notes())
                .containsExactly(
                        "the budget of 2 requests ended: 2 bases were not read: o/base2, o/ground; allow more with --requests",
                        "the budget of 2 requests ended: 1 models were not asked for all of their derivatives: o/root;"
                                + " allow more with --requests");

        hub.asked().clear();
        IngestReport more = run("o/root", 6);
        assertThat(hub.asked()).hasSize(6);
        assertThat(more.notes())
                .containsExactly("the budget of 6 requests ended: 1 models were not asked for all of their derivatives:"
                        + " o/child1; allow more with --requests");
    }
}
