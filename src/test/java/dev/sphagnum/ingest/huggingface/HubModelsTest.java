package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.TestIngest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubModelsTest {
    private final TestIngest ingest = new TestIngest(TestGraph.empty());

    private IngestReport run(String text) {
        return ingest.run(new HubModels("huggingface", TestIngest.input(text)));
    }

    private List<String> derivations() {
        return ingest.rows("""
                MATCH (m:Model)-[d:DERIVED_FROM]->(b:Model)
                RETURN m.name, d.relation, b.name, d.claim, d.preferred, d.evidence, b.stub
                ORDER BY m.name, b.name, d.preferred DESC, d.relation
                """);
    }

    @AfterEach
    void oneClaimIsPreferred() {
        ingest.onePreferredClaimEach();
    }

    @Test
    void readsEveryFieldOfAListAnswer() {
        run("""
                [{"_id": "66945f2e8c3a1b0012345678", "id": "org/Example-8B-GGUF", "author": "org",
                  "sha": "0123456789ABCDEF0123456789abcdef01234567",
                  "lastModified": "2025-07-01T12:34:56.000Z", "createdAt": "2024-07-14T23:28:14.000Z",
                  "private": false, "gated": "manual", "disabled": false,
                  "downloads": 12345, "downloadsAllTime": 678901, "likes": 42,
                  "library_name": "transformers", "pipeline_tag": "text-generation",
                  "tags": ["transformers", "pytorch", "gguf", "dataset:HuggingFaceH4/ultrachat_200k", "dataset:squad",
                           "arxiv:2306.02707v2", "base_model:meta-llama/Llama-3.1-8B-Instruct",
                           "base_model:quantized:meta-llama/Llama-3.1-8B-Instruct", "license:apache-2.0"],
                  "cardData": {"license": "apache-2.0", "base_model": ["meta-llama/Llama-3.1-8B-Instruct"],
                               "base_model_relation": "quantized", "datasets": ["HuggingFaceH4/ultrachat_200k"],
                               "language": ["en", "de"], "license_name": null, "new_version": "org/Newer"},
                  "baseModels": {"relation": "quantized", "models": [
                               {"_id": "6695a1b28c3a1b0087654321", "id": "meta-llama/Llama-3.1-8B-Instruct"}]},
                  "siblings": [{"rfilename": ".gitattributes"}, {"rfilename": "a.gguf"}, {"rfilename": "b.safetensors"}],
                  "safetensors": {"parameters": {"BF16": 8030261248}, "total": 8030261248}}]
                """);

        assertThat(ingest.rows("""
                MATCH (m:Model {name: 'org/Example-8B-GGUF'})
                RETURN m.hub, m.hubId, m.gated, m.disabled, m.downloads, m.downloadsAllTime, m.likes, m.task, m.library,
                    m.languages, m.frameworks, m.fileFormats, m.parameters, toString(m.createdAt),
                    toString(m.lastModified), m.stub, m.licenseState, m.purl, size(m.tags)
                """))
                .containsExactly("HUGGING_FACE | 66945f2e8c3a1b0012345678 | manual | false | 12345 | 678901 | 42"
                        + " | text-generation | transformers | [en, de] | [pytorch] | [gguf, safetensors] | 8030261248"
                        + " | 2024-07-14T23:28:14Z | 2025-07-01T12:34:56Z | false | DECLARED"
                        + " | pkg:huggingface/org/Example-8B-GGUF@0123456789abcdef0123456789abcdef01234567 | 9");
        assertThat(ingest.rows("""
                MATCH (:Model {name: 'org/Example-8B-GGUF'})-[r]->(end)
                RETURN type(r), coalesce(end.name, end.id), r.source, r.claim, r.confidence, r.preferred, r.evidence
                ORDER BY type(r), coalesce(end.name, end.id)
                """))
                .containsExactly(
                        "DERIVED_FROM | meta-llama/Llama-3.1-8B-Instruct | huggingface | DECLARED | 1.0 | true"
                                + " | card base_model, quantized; baseModels quantized;"
                                + " tag base_model:quantized:meta-llama/Llama-3.1-8B-Instruct;"
                                + " tag base_model:meta-llama/Llama-3.1-8B-Instruct",
                        "DESCRIBED_IN | arxiv:2306.02707 | huggingface | DECLARED | 1.0 | true | tag arxiv:2306.02707v2",
                        "LICENSED_UNDER | Apache-2.0 | huggingface | DECLARED | 1.0 | true"
                                + " | card license; tag license:apache-2.0",
                        "PUBLISHED_BY | huggingface.co/org | huggingface | DECLARED | 1.0 | true | name",
                        "SUPERSEDED_BY | org/Newer | huggingface | DECLARED | 1.0 | true | card new_version",
                        "TRAINED_ON | HuggingFaceH4/ultrachat_200k | huggingface | DECLARED | 1.0 | true"
                                + " | card datasets; tag dataset:HuggingFaceH4/ultrachat_200k",
                        "TRAINED_ON | rajpurkar/squad | huggingface | DECLARED | 1.0 | true | tag dataset:squad");
        assertThat(ingest.rows("MATCH (m:Model {stub: true}) RETURN m.name, m.hub, m.licenseState ORDER BY m.name"))
                .containsExactly(
                        "meta-llama/Llama-3.1-8B-Instruct | HUGGING_FACE | UNREAD",
                        "org/Newer | HUGGING_FACE | UNREAD");
    }

    @Test
    void aRelationThatSaysSomethingBeatsOneThatDoesNot() {
        run("""
                {"id": "a/m", "tags": ["base_model:a/b", "base_model:adapter:a/b"], "cardData": {"base_model": "a/b"}}
                """);
        assertThat(derivations())
                .containsExactly("a/m | ADAPTER | a/b | DECLARED | true | card base_model; tag base_model:a/b;"
                        + " tag base_model:adapter:a/b | true");
    }

    @Test
    void keepsADisagreementAsAContradictedClaim() {
        IngestReport report = run("""
                {"id": "a/m", "tags": ["base_model:finetune:a/b"],
                 "cardData": {"base_model": "a/b", "base_model_relation": "merge"}}
                """.replace("\n", " "));
        assertThat(derivations())
                .containsExactly(
                        "a/m | MERGE | a/b | DECLARED | true | card base_model, merge | true",
                        "a/m | FINETUNE | a/b | CONTRADICTED | false | tag base_model:finetune:a/b | true");
        assertThat(report.dirty()).containsEntry(DirtyKind.CONTRADICTION, 1L);
    }

    @Test
    void formerNamesAreOneModelWithTheirPresentOnes() {
        IngestReport report = run("""
                {"id": "gpt2", "cardData": {"license": "mit"}}
                {"id": "a/m", "cardData": {"base_model": ["gpt2", "openai-community/gpt2"]}}
                {"id": "a/n", "cardData": {"base_model": "openai/whisper-large"}}
                {"id": "a/o", "cardData": {"base_model": "some-old-model"}}
                """);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.formerNames, m.stub ORDER BY m.name"))
                .containsExactly(
                        "a/m | null | false",
                        "a/n | null | false",
                        "a/o | null | false",
                        "openai-community/gpt2 | [gpt2] | false",
                        "openai/whisper-large | null | true",
                        "some-old-model | null | true");
        assertThat(ingest.count("MATCH (:Model {name: 'a/m'})-[d:DERIVED_FROM]->() RETURN count(d)"))
                .isOne();
        assertThat(report.unresolvedNames()).isOne();
        assertThat(report.dirty()).containsExactlyEntriesOf(java.util.Map.of(DirtyKind.LEGACY_NAME, 1L));
    }

    @Test
    void formerNamesThatTheGraphHasLearnedResolveToo() {
        TestGraph.run("CREATE (:Model {name: 'new/name', formerNames: ['old/name'], stub: false})");
        run("""
                {"id": "a/m", "cardData": {"base_model": "old/name"}}
                """);
        assertThat(derivations())
                .containsExactly("a/m | UNSPECIFIED | new/name | DECLARED | true | card base_model | false");
    }

    @Test
    void keepsDirtyParentsAndSaysSo() {
        IngestReport report = run("""
                {"id": "a/m", "tags": ["base_model:/content/drive/MyDrive/x"], "cardData": {"base_model": ["a/m", "/content/drive/MyDrive/x", "./out", "C:\\\\models\\\\y", "https://huggingface.co/a/b", "https://civitai.com/models/1", 7]}}
                """);
        assertThat(derivations())
                .containsExactly(
                        "a/m | UNSPECIFIED | a/b | DECLARED | true | card base_model | true",
                        "a/m | UNSPECIFIED | a/m | DECLARED | true | card base_model | false");
        assertThat(ingest.rows("MATCH (m:Model {name: 'a/m'}) RETURN m.unresolvedParents"))
                .containsExactly("[/content/drive/MyDrive/x, ./out, C:\\models\\y, https://civitai.com/models/1]");
        assertThat(report.dirty())
                .containsExactlyInAnyOrderEntriesOf(java.util.Map.of(
                        DirtyKind.SELF_LOOP, 1L,
                        DirtyKind.LOCAL_PATH_PARENT, 3L,
                        DirtyKind.URL_PARENT, 2L,
                        DirtyKind.WRONG_TYPE, 1L));
        assertThat(report.unresolvedNames()).isEqualTo(4);
    }

    @Test
    void aParentThatIsReadLaterIsNoStubAnyMore() {
        run("""
                {"id": "a/m", "cardData": {"base_model": "a/b"}}
                """);
        assertThat(ingest.rows("MATCH (m:Model {name: 'a/b'}) RETURN m.stub, m.licenseState"))
                .containsExactly("true | UNREAD");
        run("""
                {"id": "a/b", "tags": []}
                """);
        assertThat(ingest.rows("MATCH (m:Model {name: 'a/b'}) RETURN m.stub, m.licenseState"))
                .containsExactly("false | UNSTATED");
    }

    @Test
    void readsLicencesFromEveryPlace() {
        run("""
                {"id": "a/list", "cardData": {"license": ["mit", "apache-2.0"]}}
                {"id": "a/other", "tags": ["license:other"], "cardData": {"license": "other", "license_name": "faipl-1.0-sd", "license_link": "https://x.example/l"}}
                {"id": "a/tag", "tags": ["license:apache-2.0"]}
                {"id": "a/wrong", "cardData": {"license": {"a": 1}}}
                """);
        assertThat(ingest.rows("""
                MATCH (m:Model)-[l:LICENSED_UNDER {preferred: true}]->(x:License)
                RETURN m.name, x.id, l.declaredAs, l.declaredName, l.declaredLink, l.vocabulary, l.scope, l.evidence
                ORDER BY m.name, x.id
                """))
                .containsExactly(
                        "a/list | Apache-2.0 | mit, apache-2.0 | null | null | hub | weights | card license",
                        "a/list | MIT | mit, apache-2.0 | null | null | hub | weights | card license",
                        "a/other | " + license("a/other") + " | other | faipl-1.0-sd | https://x.example/l | hub"
                                + " | weights | card license; tag license:other",
                        "a/tag | Apache-2.0 | apache-2.0 | null | null | hub | weights | tag license:apache-2.0");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.licenseState ORDER BY m.name"))
                .containsExactly("a/list | DECLARED", "a/other | DECLARED", "a/tag | DECLARED", "a/wrong | UNSTATED");
    }

    private String license(String model) {
        return ingest.rows("MATCH (:Model {name: '" + model + "'})-[:LICENSED_UNDER]->(l) RETURN l.id")
                .getFirst();
    }

    @Test
    void aMergeOfSixtyFiveParentsAndACycleAreKept() {
        String parents = IntStream.range(0, 65).mapToObj(i -> "\"p/" + i + "\"").collect(Collectors.joining(","));
        run("{\"id\": \"a/merge\", \"cardData\": {\"base_model\": [" + parents + "]}}\n"
                + "{\"id\": \"c/1\", \"cardData\": {\"base_model\": \"c/2\"}}\n"
                + "{\"id\": \"c/2\", \"cardData\": {\"base_model\": \"c/1\"}}\n");
        assertThat(ingest.count(
                        "MATCH (:Model {name: 'a/merge'})-[d:DERIVED_FROM {preferred: true}]->() RETURN count(d)"))
                .isEqualTo(65);
        assertThat(ingest.count(
                        "MATCH (:Model {name: 'c/1'})-[:DERIVED_FROM]->()-[:DERIVED_FROM]->(m) RETURN count(m)"))
                .isOne();
    }

    @Test
    void anotherHubIdUnderAKnownNameIsRememberedAsAChange() {
        run("""
                {"id": "a/m", "_id": "1"}
                """);
        IngestReport report = run("""
                {"id": "a/m", "_id": "2"}
                """);
        assertThat(ingest.rows("MATCH (c:Change) RETURN c.kind, c.subject, c.before, c.after"))
                .containsExactly("NAMESPACE_REUSE | model:a/m | 1 | 2");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.hubId")).containsExactly("a/m | 2");
        assertThat(report.dirty()).containsEntry(DirtyKind.NAMESPACE_REUSE, 1L);
    }

    @Test
    void aModelThatWasRenamedKeepsItsFormerNameAndWhatPointsAtIt() {
        run("""
                {"id": "old/m", "_id": "1", "downloads": 5}
                {"id": "a/1", "cardData": {"base_model": "old/m"}}
                {"id": "a/2", "cardData": {"base_model": "new/m"}}
                """);
        run("""
                {"id": "new/m", "_id": "1", "downloads": 6}
                """);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.hubId, m.downloads, m.formerNames ORDER BY m.name"))
                .containsExactly("a/1 | null | null | null", "a/2 | null | null | null", "new/m | 1 | 6 | [old/m]");
        assertThat(ingest.rows(
                        "MATCH (a)-[d:DERIVED_FROM {preferred: true}]->(b) RETURN a.name, b.name ORDER BY a.name"))
                .containsExactly("a/1 | new/m", "a/2 | new/m");

        run("""
                {"id": "a/3", "cardData": {"base_model": "old/m"}}
                """);
        assertThat(ingest.rows("MATCH (:Model {name: 'a/3'})-[:DERIVED_FROM]->(b) RETURN b.name"))
                .containsExactly("new/m");
    }

    @Test
    void twoSourcesThatNameARenamedModelByBothNamesLeaveOnePreferredClaim() {
        run("""
                {"id": "old/m", "_id": "1"}
                {"id": "a/1", "cardData": {"base_model": "old/m"}}
                """);
        ingest.run(new HubModels("other", TestIngest.input("""
                {"id": "a/1", "cardData": {"base_model": "new/m", "base_model_relation": "merge"}}
                """)));
        run("""
                {"id": "new/m", "_id": "1"}
                """);
        assertThat(ingest.rows("""
                MATCH (a)-[d:DERIVED_FROM]->(b) RETURN a.name, d.source, d.relation, b.name, d.preferred ORDER BY d.source
                """))
                .containsExactly(
                        "a/1 | huggingface | UNSPECIFIED | new/m | false", "a/1 | other | MERGE | new/m | true");
    }

    @Test
    void anAddressOrAPaddedNameIsNoFormerName() {
        run("""
                {"id": "https://huggingface.co/x/y", "tags": []}
                {"id": " x/z ", "tags": []}
                {"id": "https://huggingface.co/gpt2", "tags": []}
                """);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.formerNames ORDER BY m.name"))
                .containsExactly("openai-community/gpt2 | [gpt2]", "x/y | null", "x/z | null");
    }

    @Test
    void wordsThatStateThatThereIsNoLicenceAreKept() {
        run("""
                {"id": "a/m", "cardData": {"license": "None"}}
                {"id": "a/n", "cardData": {}}
                """);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name, m.licenseState, m.declaredNone ORDER BY m.name"))
                .containsExactly("a/m | UNSTATED | None", "a/n | UNSTATED | null");
        run("""
                {"id": "a/m", "cardData": {"license": "mit"}}
                """);
        assertThat(ingest.rows("MATCH (m:Model {name: 'a/m'}) RETURN m.licenseState, m.declaredNone"))
                .containsExactly("DECLARED | null");
    }

    @Test
    void takesAnyTypeInAnyField() {
        IngestReport report = run("""
                {"id": "a/m", "tags": {"x": 1}, "cardData": [1, 2], "downloads": "many", "likes": -1, "gated": 3, "siblings": "none", "safetensors": [], "baseModels": [{"id": 1}], "createdAt": "yesterday", "disabled": "no", "author": ["x"], "_id": 12, "sha": false}
                {"id": "a/n", "cardData": {"base_model": {"name": "x/y"}, "base_model_relation": 3, "datasets": [["a"], null, 4], "language": false, "new_version": []}}
                {"modelId": "a/o", "cardData": null, "tags": null, "baseModels": null}
                """);
        assertThat(report.read()).isEqualTo(3);
        assertThat(report.skipped()).isZero();
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name ORDER BY m.name")).containsExactly("a/m", "a/n", "a/o");
        assertThat(ingest.count("MATCH ()-[r]->() WHERE type(r) <> 'PUBLISHED_BY' RETURN count(r)"))
                .isZero();
    }

    @Test
    void aNameThatHoldsCypherIsAName() {
        run("""
                {"id": "x'}) DETACH DELETE n", "cardData": {"base_model": "`}) MATCH (n) DETACH DELETE n"}}
                """);
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name ORDER BY m.name"))
                .containsExactly("`}) MATCH (n) DETACH DELETE n", "x'}) DETACH DELETE n");
    }

    @Test
    void readsDataSetsAndWhatTheyWereMadeFrom() {
        ingest.run(new HubDatasets("huggingface", TestIngest.input("""
                {"id": "a/d", "_id": "7", "sha": "AB", "downloads": 5, "likes": 2, "tags": ["license:mit", "arxiv:1234.56789"], "builtFrom": ["squad", "a/e"], "generatedBy": ["gpt2"], "source": "https://x.example"}
                """)));
        assertThat(ingest.rows("""
                MATCH (d:Dataset {name: 'a/d'})
                RETURN d.hub, d.hubId, d.sha, d.downloads, d.likes, d.licenseState, d.stub, d.purl
                """))
                .containsExactly("HUGGING_FACE | 7 | AB | 5 | 2 | DECLARED | false | pkg:huggingface/datasets/a/d@ab");
        assertThat(ingest.rows("""
                MATCH (:Dataset {name: 'a/d'})-[r]->(end)
                RETURN type(r), labels(end)[0], coalesce(end.name, end.id), end.stub, r.scope, r.preferred, r.evidence
                ORDER BY type(r), coalesce(end.name, end.id)
                """))
                .containsExactly(
                        "BUILT_FROM | Dataset | a/e | true | null | true | builtFrom (https://x.example)",
                        "BUILT_FROM | Dataset | rajpurkar/squad | true | null | true | builtFrom (https://x.example)",
                        "DESCRIBED_IN | Paper | arxiv:1234.56789 | null | null | true"
                                + " | tag arxiv:1234.56789 (https://x.example)",
                        "GENERATED_BY | Model | openai-community/gpt2 | true | null | true"
                                + " | generatedBy (https://x.example)",
                        "LICENSED_UNDER | License | MIT | null | data | true | tag license:mit (https://x.example)",
                        "PUBLISHED_BY | Owner | huggingface.co/a | null | null | true | name (https://x.example)");
    }
}
