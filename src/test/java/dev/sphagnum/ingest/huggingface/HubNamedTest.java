package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubNamedTest {
    private static final String NO_CARD = "\"tags\": [], \"cardData\": {}";

    private final TestIngest ingest = new TestIngest(TestGraph.empty());
    private final HubServer hub = new HubServer();

    @AfterEach
    void stop() {
        hub.close();
        ingest.onePreferredClaimEach();
    }

    private IngestReport run(String... names) {
        try (HubHost host = hub.host()) {
            return ingest.run(new HubNamed(host, List.of(names), false));
        }
    }

    private IngestReport runWithScans(String... names) {
        try (HubHost host = hub.host()) {
            return ingest.run(new HubNamed(host, List.of(names), true));
        }
    }

    private List<String> derivations() {
        return ingest.rows("""
                MATCH (m:Model)-[d:DERIVED_FROM]->(b:Model)
                RETURN m.name, d.relation, b.name, d.claim, d.confidence, d.preferred, d.evidence
                ORDER BY m.name, b.name, d.preferred DESC, d.relation
                """);
    }

    @Test
    void readsModelsByTheirNames() {
        hub.model(
                "org/tuned",
                "\"sha\": \"main\", \"tags\": [\"license:mit\"], \"cardData\": {\"base_model\": \"org/base\"}",
                Map.of());
        hub.model("org/base", "\"downloads\": 7, \"tags\": []", Map.of());
        IngestReport report = run("org/tuned", "https://huggingface.co/org/base", "model:org/tuned");
        assertThat(report.input()).isEqualTo(hub.label() + " org/tuned and 1 more");
        assertThat(hub.asked()).containsExactly("/api/models/org/tuned", "/api/models/org/base");
        assertThat(hub.addresses().getFirst().queryParameterValues("expand[]")).contains("baseModels", "siblings");
        assertThat(derivations())
                .containsExactly("org/tuned | UNSPECIFIED | org/base | DECLARED | 1.0 | true | card base_model");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.downloads, m.unread ORDER BY m.name"))
                .containsExactly("org/base | 7 | null", "org/tuned | null | null");
    }

    @Test
    void aRenamedModelKeepsItsFormerName() {
        hub.on(
                "/api/models/org/old",
                new MockResponse.Builder()
                        .code(307)
                        .addHeader("Location", "/api/models/org/new")
                        .build());
        hub.model("org/new", "\"tags\": []", Map.of());
        run("org/old");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.formerNames")).containsExactly("org/new | [org/old]");
    }

    @Test
    void saysWhyAModelIsNotThere() {
        hub.on("/api/models/org/private", new MockResponse.Builder().code(401).build());
        hub.on("/api/models/org/gone", new MockResponse.Builder().code(410).build());
        hub.on("/api/models/org/law", new MockResponse.Builder().code(451).build());
        hub.on("/api/models/org/list", "[]");
        hub.on("/api/models/org/bad", "{\"id\": \"x\\u0000/y\"}");
        hub.model("org/good", "\"tags\": []", Map.of());
        IngestReport report =
                run("org/private", "org/missing", "org/gone", "org/law", "org/list", "org/bad", "org/good");
        assertThat(report.complete()).isTrue();
        assertThat(report.read()).isOne();
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason() + ": " + skip.quoted())
                .containsExactly(
                        "name 1: private, gated or not there (401); set HF_TOKEN if it is yours: org/private",
                        "name 2: not on the Hub (404): org/missing",
                        "name 3: removed from the Hub (410): org/gone",
                        "name 4: taken down for legal reasons (451): org/law",
                        "name 5: not a JSON object: []",
                        "name 6: the answer has no usable id: org/bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b/c", "../etc", "a/..", "a b/c", "a/b?x", "https://evil.example/a/b", "a/\u0007"})
    void refusesABadNameBeforeAnythingIsAsked(String name) {
        assertThatThrownBy(() -> run("org/good", name))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadArgument.class))
                .hasMessageContaining("is no name of a model on the Hub; names look like org/name");
        assertThat(hub.asked()).isEmpty();
    }

    @Test
    void filesThatAgreeWithTheCardJoinItsEvidence() {
        hub.model(
                "org/lora",
                "\"tags\": [], \"cardData\": {\"base_model\": \"org/base\"}",
                Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"org/base\"}"));
        hub.model(
                "org/tuned",
                "\"tags\": [\"base_model:finetune:org/base\"], \"cardData\": {}",
                Map.of("config.json", "{\"_name_or_path\": \"org/base\"}"));
        run("org/lora", "org/tuned");
        assertThat(derivations())
                .containsExactly(
                        "org/lora | ADAPTER | org/base | DECLARED | 1.0 | true"
                                + " | card base_model; file adapter_config.json base_model_name_or_path",
                        "org/tuned | FINETUNE | org/base | DECLARED | 1.0 | true"
                                + " | tag base_model:finetune:org/base; file config.json _name_or_path");
    }

    @Test
    void filesThatContradictTheCardAreKeptAndFlagged() {
        hub.model(
                "org/lora",
                "\"tags\": [], \"cardData\": {\"base_model\": \"org/base\", \"base_model_relation\": \"finetune\"}",
                Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"org/base\"}"));
        IngestReport report = run("org/lora");
        assertThat(derivations())
                .containsExactly(
                        "org/lora | FINETUNE | org/base | DECLARED | 1.0 | true | card base_model, finetune",
                        "org/lora | ADAPTER | org/base | CONTRADICTED | 0.3 | false"
                                + " | file adapter_config.json base_model_name_or_path");
        assertThat(report.dirty()).containsExactly(Map.entry(DirtyKind.CONTRADICTION, 1L));
    }

    @Test
    void basesThatOnlyFilesNameAreInferred() {
        hub.model("org/lora", NO_CARD, Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"gpt2\"}"));
        hub.model("org/merge", NO_CARD, Map.of("mergekit_config.yml", """
                        slices:
                          - sources:
                              - model: org/one
                                layer_range: [0, 32]
                              - model: org/two+org/lora
                        base_model: {path: org/base}
                        merge_method: slerp
                        """));
        hub.model("org/saved", NO_CARD, Map.of("config.json", "{\"_name_or_path\": \"org/before\"}"));
        run("org/lora", "org/merge", "org/saved");
        assertThat(derivations())
                .containsExactly(
                        "org/lora | ADAPTER | openai-community/gpt2 | INFERRED | 0.95 | true"
                                + " | file adapter_config.json base_model_name_or_path",
                        "org/merge | MERGE | org/base | INFERRED | 0.9 | true | file mergekit_config.yml",
                        "org/merge | MERGE | org/lora | INFERRED | 0.9 | true | file mergekit_config.yml",
                        "org/merge | MERGE | org/one | INFERRED | 0.9 | true | file mergekit_config.yml",
                        "org/merge | MERGE | org/two | INFERRED | 0.9 | true | file mergekit_config.yml",
                        "org/saved | UNSPECIFIED | org/before | INFERRED | 0.5 | true | file config.json _name_or_path");
    }

    @Test
    void foldersInFilesAreNoBases() {
        hub.model("org/a", NO_CARD, Map.of("config.json", "{\"_name_or_path\": \"./out/checkpoint-100\"}"));
        hub.model("org/b", NO_CARD, Map.of("config.json", "{\"_name_or_path\": \"org/b\"}"));
        hub.model("org/c", NO_CARD, Map.of("config.json", "{\"_name_or_path\": \"checkpoint\"}"));
        hub.model("org/d", NO_CARD, Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"/content/base\"}"));
        IngestReport report = run("org/a", "org/b", "org/c", "org/d");
        assertThat(derivations()).isEmpty();
        assertThat(ingest.rows(
                        "MATCH (m:Model) WHERE m.unresolvedParents IS NOT NULL RETURN m.name, m.unresolvedParents"))
                .containsExactly("org/d | [/content/base]");
        assertThat(report.dirty()).containsExactly(Map.entry(DirtyKind.LOCAL_PATH_PARENT, 1L));
    }

    @Test
    void theCardsOwnMetadataStandsInForAMissingOne() {
        hub.model("org/m", "\"tags\": []", Map.of("README.md", """
                ---
                license: apache-2.0
                base_model:
                  - org/base
                base_model_relation: quantized
                ---
                # A model
                """));
        run("org/m");
        assertThat(
                        ingest.rows(
                                "MATCH (:Model {name: 'org/m'})-[r]->(e) RETURN type(r), coalesce(e.name, e.id), r.relation, r.evidence ORDER BY type(r)"))
                .containsExactly(
                        "DERIVED_FROM | org/base | QUANTIZED | card base_model, quantized",
                        "LICENSED_UNDER | Apache-2.0 | null | card license",
                        "PUBLISHED_BY | huggingface.co/org | null | name");
    }

    @Test
    void onlyFilesThatTheHubListsAreAsked() {
        hub.model("org/m", NO_CARD, Map.of("model.safetensors", "x", "README.md", "x"));
        run("org/m");
        assertThat(hub.asked()).containsExactly("/api/models/org/m");
    }

    @Test
    void hostileFilesNeverBreakARun() {
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nmodels: *c\n";
        hub.model("org/bomb", NO_CARD, Map.of("mergekit_config.yml", bomb));
        hub.model(
                "org/deep", NO_CARD, Map.of("config.json", "{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
        hub.model("org/deepYaml", NO_CARD, Map.of("mergekit_config.yml", "models: " + "[".repeat(10_000)));
        hub.model("org/large", NO_CARD, Map.of("config.json", "{\"x\": \"" + "y".repeat(2 * 1024 * 1024) + "\"}"));
        hub.model("org/control", NO_CARD, Map.of("mergekit_config.yml", "base_model: \u0001\u0002"));
        hub.model("org/empty", NO_CARD, Map.of("mergekit_config.yml", "", "config.json", "[]"));
        hub.model("org/card", "\"tags\": []", Map.of("README.md", "---\n: : :\n\t- x\n---\n"));
        IngestReport report =
                run("org/bomb", "org/deep", "org/deepYaml", "org/large", "org/control", "org/empty", "org/card");
        assertThat(report.complete()).isTrue();
        assertThat(report.read()).isEqualTo(7);
        assertThat(derivations()).isEmpty();
        assertThat(report.notes()).hasSize(1).allSatisfy(note -> assertThat(note)
                .startsWith("the file config.json of org/large was not read: "));
        assertThat(ingest.rows("MATCH (m:Model) WHERE m.unread IS NOT NULL RETURN m.name, m.unread"))
                .containsExactly("org/large | [FILES]");
    }

    @Test
    void whatFilesSaidStaysWhenAListIsReadAfterwards() {
        hub.model("org/lora", NO_CARD, Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"org/base\"}"));
        run("org/lora");
        hub.on(
                "/api/models?limit=1000",
                "[{\"id\": \"org/lora\", \"tags\": []}, {\"id\": \"org/base\", \"tags\": []}]");
        try (HubHost host = hub.host()) {
            ingest.run(new HubCrawl(host, HubQuery.all(HubKind.MODELS), false));
        }
        assertThat(derivations())
                .containsExactly("org/lora | ADAPTER | org/base | INFERRED | 0.95 | true"
                        + " | file adapter_config.json base_model_name_or_path");
        String changes = "MATCH (c:Change) RETURN c.kind, c.subject, c.before, c.after";
        assertThat(ingest.rows(changes)).isEmpty();
        hub.model("org/lora", NO_CARD, Map.of());
        run("org/lora");
        assertThat(derivations()).isEmpty();
        assertThat(ingest.rows(changes))
                .containsExactly("DERIVATION_REMOVED | model:org/lora | org/base ADAPTER | null");
    }

    @Test
    void whatFilesSayFirstAfterAListIsNoChange() {
        hub.on("/api/models?limit=1000", "[{\"id\": \"org/lora\", \"tags\": [\"base_model:org/base\"]}]");
        try (HubHost host = hub.host()) {
            ingest.run(new HubCrawl(host, HubQuery.all(HubKind.MODELS), false));
        }
        hub.model(
                "org/lora",
                "\"tags\": [\"base_model:org/base\"], \"cardData\": {}",
                Map.of("adapter_config.json", "{\"base_model_name_or_path\": \"org/base\"}"));
        run("org/lora");
        assertThat(ingest.rows("MATCH (:Model)-[d:DERIVED_FROM {preferred: true}]->(b) RETURN b.name, d.relation"))
                .containsExactly("org/base | ADAPTER");
        assertThat(ingest.rows("MATCH (c:Change) RETURN c.kind, c.before, c.after"))
                .isEmpty();
    }

    private void scan(String name, String sha, String status) {
        hub.model(name, "\"sha\": \"s1\", \"tags\": []", Map.of());
        hub.on(
                "/api/models/" + name + "?securityStatus=1",
                "{\"id\": \"" + name + "\", \"sha\": \"" + sha + "\", " + status + "}");
    }

    @Test
    void readsWhatScannersFound() {
        scan("org/clean", "s1", "\"securityRepoStatus\": {\"scansDone\": true, \"filesWithIssues\": []}");
        scan("org/bad", "s1", """
                "securityRepoStatus": {"scansDone": false, "filesWithIssues": [{"path": "a b.bin", "level": "unsafe"},
                    {"path": "c", "level": "queued"}, {"path": "d", "level": "safe"}]}
                """);
        scan("org/older", "s0", "\"securityStatus\": {\"scansDone\": true, \"filesWithIssues\": []}");
        scan(
                "org/open",
                "s1",
                "\"securityRepoStatus\": {\"scansDone\": true, \"filesWithIssues\": [{\"path\": \"x\", \"level\": \"error\"}]}");
        scan("org/odd", "s1", "\"securityRepoStatus\": {\"scansDone\": \"yes\"}");
        scan("org/silent", "s1", "\"likes\": 1");
        runWithScans("org/clean", "org/bad", "org/older", "org/open", "org/odd", "org/silent");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.scanState, m.scannedSha, m.scanFiles ORDER BY m.name"))
                .containsExactly(
                        "org/bad | ISSUES | s1 | [unsafe a b.bin]",
                        "org/clean | SCANNED_CLEAN | s1 | []",
                        "org/odd | null | null | null",
                        "org/older | SCANNED_CLEAN | s0 | []",
                        "org/open | PENDING | s1 | []",
                        "org/silent | null | null | null");

        scan("org/bad", "s2", "\"securityRepoStatus\": {\"scansDone\": true, \"filesWithIssues\": []}");
        runWithScans("org/bad");
        assertThat(ingest.rows("MATCH (m:Model {name: 'org/bad'}) RETURN m.scanState, m.scannedSha, m.scanFiles"))
                .containsExactly("SCANNED_CLEAN | s2 | []");
    }
}
