package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main questions, asked through HTTP, with the whole answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    @SuppressWarnings("NullAway.Init")
    private Service service;

    @BeforeAll
    void serve() {
        service = Service.over(SmallHub.graph());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void asking(String query, String answer) {
        assertThat(service.ask(query)).isEqualTo(Service.json("{\"data\": " + answer + "}"));
    }

    @Test
    void answersAModelByAFormerName() {
        asking("""
                { model(name: "base") {
                    id name hub hubId url owner { id name kind } downloads downloadsAllTime likes createdAt task library
                    tags parameters gated disabled formerNames unresolvedParents purl stub licenseState
                    licenses { license { id title family osiApproved } declaredAs vocabulary scope expression claim
                               confidence evidence source observedAt }
                    papers { id name title } } }
                """, """
                { "model": {
                    "id": "model:org/base", "name": "org/base", "hub": "HUGGING_FACE", "hubId": "h1",
                    "url": "https://huggingface.co/org/base",
                    "owner": {"id": "owner:huggingface.co/org", "name": "huggingface.co/org", "kind": "organization"},
                    "downloads": 1000, "downloadsAllTime": null, "likes": 7, "createdAt": "2024-01-02T03:04:05.000Z",
                    "task": "text-generation", "library": "transformers", "tags": ["text-generation"],
                    "parameters": 8000000000, "gated": "manual", "disabled": false, "formerNames": ["base"],
                    "unresolvedParents": [], "purl": "pkg:huggingface/org/base", "stub": false,
                    "licenseState": "DECLARED",
                    "licenses": [{
                        "license": {"id": "license:CC-BY-NC-4.0", "title": "CC BY-NC 4.0", "family": "cc-nc",
                                    "osiApproved": false},
                        "declaredAs": "cc-by-nc-4.0", "vocabulary": "hub", "scope": "weights",
                        "expression": "CC-BY-NC-4.0", "claim": "DECLARED", "confidence": 1.0,
                        "evidence": "card: license", "source": "sample", "observedAt": null}],
                    "papers": [{"id": "paper:arxiv:1", "name": "arxiv:1", "title": "On bases"}] } }
                """);
    }

    @Test
    void answersWhatScannersFoundAndThatNobodyLooked() {
        TestGraph.run("""
                MATCH (m:Model {name: 'lab/tuned'}) SET m.sha = 'two', m.scanState = 'ISSUES', m.scannedSha = 'one',
                    m.scanFiles = ['unsafe a b.bin']
                """);
        asking("""
                { scanned: model(name: "lab/tuned") { scan { state sha isCurrent files { path level } } }
                  other: model(name: "org/base") { scan { state sha isCurrent files { path } } } }
                """, """
                { "scanned": {"scan": {"state": "ISSUES", "sha": "one", "isCurrent": false,
                                       "files": [{"path": "a b.bin", "level": "unsafe"}]}},
                  "other": {"scan": {"state": "UNSCANNED", "sha": null, "isCurrent": false, "files": []}} }
                """);
    }

    @Test
    void answersTheNeighboursOfAModel() {
        asking("""
                { model(name: "lab/tuned") {
                    bases { base { id } relation claim confidence evidence source observedAt }
                    derivatives { totalCount nodes { derivative { id } relation } }
                    quantized: derivatives(relation: [QUANTIZED]) { totalCount }
                    merged: derivatives(relation: [MERGE]) { totalCount }
                    datasets { dataset { id owner { id } } claim }
                    usedBy { totalCount } } }
                """, """
                { "model": {
                    "bases": [{"base": {"id": "model:org/base"}, "relation": "FINETUNE", "claim": "DECLARED",
                               "confidence": 1.0, "evidence": "card: base_model", "source": "sample",
                               "observedAt": "2026-01-01T00:00:00.000Z"}],
                    "derivatives": {"totalCount": 1,
                                    "nodes": [{"derivative": {"id": "model:user/tuned-GGUF"}, "relation": "QUANTIZED"}]},
                    "quantized": {"totalCount": 1}, "merged": {"totalCount": 0},
                    "datasets": [{"dataset": {"id": "dataset:org/data", "owner": {"id": "owner:huggingface.co/org"}},
                                  "claim": "DECLARED"}],
                    "usedBy": {"totalCount": 0} } }
                """);
    }

    @Test
    void answersTheLineageWithItsCoverage() {
        asking("""
                { model(name: "user/tuned-GGUF") { lineage(direction: UP) {
                    root { id } direction
                    nodes { depth node { id } hop { from { id } to { id } link relation claim confidence source } }
                    edges { dependent { id } base { id } relation }
                    coverage { asOf { number at } complete truncated depthReached unresolvedParents unknownLicenses
                               unscannedModels cypher { file parameters } } } } }
                """, """
                { "model": { "lineage": {
                    "root": {"id": "model:user/tuned-GGUF"}, "direction": "UP",
                    "nodes": [
                        {"depth": 1, "node": {"id": "model:lab/tuned"},
                         "hop": {"from": {"id": "model:user/tuned-GGUF"}, "to": {"id": "model:lab/tuned"},
                                 "link": "DERIVED_FROM", "relation": "QUANTIZED", "claim": "DECLARED", "confidence": 1.0,
                                 "source": "sample"}},
                        {"depth": 2, "node": {"id": "model:org/base"},
                         "hop": {"from": {"id": "model:lab/tuned"}, "to": {"id": "model:org/base"},
                                 "link": "DERIVED_FROM", "relation": "FINETUNE", "claim": "DECLARED", "confidence": 1.0,
                                 "source": "sample"}}],
                    "edges": [
                        {"dependent": {"id": "model:lab/tuned"}, "base": {"id": "model:org/base"}, "relation": "FINETUNE"},
                        {"dependent": {"id": "model:user/tuned-GGUF"}, "base": {"id": "model:lab/tuned"},
                         "relation": "QUANTIZED"}],
                    "coverage": {
                        "asOf": {"number": 0, "at": "2026-01-01T00:00:00.000Z"}, "complete": true, "truncated": false,
                        "depthReached": 2, "unresolvedParents": 0, "unknownLicenses": 0, "unscannedModels": 3,
                        "cypher": [
                            {"file": "lineage/ancestors",
                             "parameters": {"name": "user/tuned-GGUF", "maxDepth": 16, "relations": null, "first": 500}},
                            {"file": "lineage/ancestor-edges",
                             "parameters": {"name": "user/tuned-GGUF", "maxDepth": 16, "relations": null, "first": 500}}
                        ]} } } }
                """);
    }

    @Test
    void answersTheBlastRadius() {
        asking("""
                { blastRadius(of: "model:org/base") {
                    root { id }
                    totals { models repositories directRepositories datasets owners downloads byDepth { depth count }
                             byKind { kind count } byRelation { relation count } }
                    affected { totalCount reachIsExact nodes { node { id } depth reach path { nodes { id } } } }
                    repositories: affected(kinds: [REPOSITORY]) { totalCount nodes { node { id } } }
                    coverage { complete cypher { file } } } }
                """, """
                { "blastRadius": {
                    "root": {"id": "model:org/base"},
                    "totals": {"models": 2, "repositories": 1, "directRepositories": 0, "datasets": 0, "owners": 0,
                               "downloads": 550,
                               "byDepth": [{"depth": 1, "count": 1}, {"depth": 2, "count": 1}, {"depth": 3, "count": 1}],
                               "byKind": [{"kind": "MODEL", "count": 2}, {"kind": "REPOSITORY", "count": 1}],
                               "byRelation": [{"relation": "FINETUNE", "count": 1}, {"relation": "QUANTIZED", "count": 1}]},
                    "affected": {"totalCount": 3, "reachIsExact": true, "nodes": [
                        {"node": {"id": "model:lab/tuned"}, "depth": 1, "reach": 2,
                         "path": {"nodes": [{"id": "model:org/base"}, {"id": "model:lab/tuned"}]}},
                        {"node": {"id": "model:user/tuned-GGUF"}, "depth": 2, "reach": 1,
                         "path": {"nodes": [{"id": "model:org/base"}, {"id": "model:lab/tuned"},
                                            {"id": "model:user/tuned-GGUF"}]}},
                        {"node": {"id": "repository:github.com/dev/app"}, "depth": 3, "reach": 0,
                         "path": {"nodes": [{"id": "model:org/base"}, {"id": "model:lab/tuned"},
                                            {"id": "model:user/tuned-GGUF"}, {"id": "repository:github.com/dev/app"}]}}]},
                    "repositories": {"totalCount": 1, "nodes": [{"node": {"id": "repository:github.com/dev/app"}}]},
                    "coverage": {"complete": true,
                                 "cypher": [{"file": "lineage/blast-radius"}, {"file": "lineage/blast-radius-totals"}]} } }
                """);
    }

    @Test
    void answersPathsFromEitherEnd() {
        asking("""
                { paths(from: "github.com/dev/app", to: "org/base") {
                    paths { nodes { id } hops { link relation from { id } to { id } } } coverage { truncated } } }
                """, """
                { "paths": { "paths": [{
                    "nodes": [{"id": "repository:github.com/dev/app"}, {"id": "model:user/tuned-GGUF"},
                              {"id": "model:lab/tuned"}, {"id": "model:org/base"}],
                    "hops": [
                        {"link": "USES", "relation": null, "from": {"id": "repository:github.com/dev/app"},
                         "to": {"id": "model:user/tuned-GGUF"}},
                        {"link": "DERIVED_FROM", "relation": "QUANTIZED", "from": {"id": "model:user/tuned-GGUF"},
                         "to": {"id": "model:lab/tuned"}},
                        {"link": "DERIVED_FROM", "relation": "FINETUNE", "from": {"id": "model:lab/tuned"},
                         "to": {"id": "model:org/base"}}]}],
                    "coverage": {"truncated": false} } }
                """);
    }

    @Test
    void answersAFindingThatNoDirectParentShows() {
        JsonNode verdict = service.ask("""
                        { licenseCheck(subject: "user/tuned-GGUF") {
                            verdict disclaimer
                            findings { id type verdict laundered adjacentVerdict victims subject { id } origin { id }
                                       droppedAt { id } originLicense { id } clause { code section }
                                       path { nodes { id } hops { relation } } explanation } } }
                        """).at("/data/licenseCheck");
        assertThat(verdict.at("/verdict").asText()).isEqualTo("INCOMPATIBLE");
        assertThat(verdict.at("/disclaimer").asText()).contains("no legal advice");
        JsonNode finding = verdict.at("/findings/0");
        String id = finding.at("/id").asText();
        assertThat(id).matches("finding:[0-9a-f]+@model:user/tuned-GGUF");
        assertThat(finding.at("/laundered").asBoolean()).isTrue();
        assertThat(finding.at("/originLicense/id").asText()).isEqualTo("license:CC-BY-NC-4.0");
        assertThat(finding.at("/path/nodes")).isEqualTo(Service.json("""
                [{"id": "model:org/base"}, {"id": "model:lab/tuned"}, {"id": "model:user/tuned-GGUF"}]
                """));
        assertThat(finding.at("/droppedAt/id").asText()).isEqualTo("model:lab/tuned");
        assertThat(service.ask(
                        "query ($id: ID!) { node(id: $id) { id ... on LicenseFinding { verdict } } }",
                        Map.of("id", id)))
                .isEqualTo(Service.json(
                        "{\"data\": {\"node\": {\"id\": \"" + id + "\", \"verdict\": \"INCOMPATIBLE\"}}}"));
    }

    @Test
    void answersWhatHasToBeHeededAndWhetherAUseIsGranted() {
        asking("""
                { licenseCheck(subject: "lab/tuned", policy: {name: "strict"}) {
                    verdict effective { text ids } notice
                    obligations { origin { id } license clause { code } occasion text } unknown { reason }
                    coverage { cypher { file } } }
                  canIUse(subject: "user/tuned-GGUF", purpose: {aim: COMMERCIAL, action: INTERNAL}) {
                    verdict reasons { verdict origin { id } license clause { code section } explanation }
                    unknown { artefact { id } } } }
                """, """
                { "licenseCheck": {
                    "verdict": "INCOMPATIBLE",
                    "effective": {"text": "Apache-2.0 AND CC-BY-NC-4.0", "ids": ["Apache-2.0", "CC-BY-NC-4.0"]},
                    "notice": "NOTICE\\nThis contains or is derived from lab/tuned, licensed under Apache-2.0. [its copyright line]\\nThis contains or is derived from org/base, licensed under CC-BY-NC-4.0. [its copyright line]\\n",
                    "obligations": [
                      {"origin": {"id": "model:org/base"}, "license": "CC-BY-NC-4.0", "clause": {"code": "NC"}, "occasion": "USE",
                       "text": "Commercial use is not granted."},
                      {"origin": {"id": "model:org/base"}, "license": "CC-BY-NC-4.0", "clause": {"code": "ATTRIBUTION"},
                       "occasion": "DISTRIBUTE", "text": "Credit org/base, name its licence and link it."},
                      {"origin": {"id": "model:lab/tuned"}, "license": "Apache-2.0", "clause": {"code": "LICENSE_COPY"},
                       "occasion": "DISTRIBUTE", "text": "Give recipients a copy of Apache-2.0."},
                      {"origin": {"id": "model:lab/tuned"}, "license": "Apache-2.0", "clause": {"code": "NOTICE"},
                       "occasion": "DISTRIBUTE", "text": "Keep the copyright and licence notices of lab/tuned."},
                      {"origin": {"id": "model:lab/tuned"}, "license": "Apache-2.0", "clause": {"code": "STATE_CHANGES"},
                       "occasion": "DISTRIBUTE", "text": "Say what was changed of lab/tuned."}],
                    "unknown": [], "coverage": {"cypher": []} },
                  "canIUse": {
                    "verdict": "INCOMPATIBLE",
                    "reasons": [{"verdict": "INCOMPATIBLE", "origin": {"id": "model:org/base"}, "license": "CC-BY-NC-4.0",
                      "clause": {"code": "NC", "section": "2(a)(1)"}, "explanation": "Commercial use is not granted."}],
                    "unknown": []} }
                """);
    }

    @Test
    void answersForAModelThatDoesNotExistAndLeavesNoTrace() {
        asking("""
                { whatIf(proposal: {name: "acme/new", license: "mit", bases: [{model: "org/base", relation: QUANTIZED}]}) {
                    verdict findings { verdict subject { id ... on Model { name stub } } path { nodes { id } } fixes { kind } } }
                  model(name: "acme/new") { id } }
                """, """
                { "whatIf": {"verdict": "INCOMPATIBLE", "findings": [{
                    "verdict": "INCOMPATIBLE",
                    "subject": {"id": "model:acme/new", "name": "acme/new", "stub": true},
                    "path": {"nodes": [{"id": "model:org/base"}, {"id": "model:acme/new"}]},
                    "fixes": [{"kind": "DECLARE"}, {"kind": "DROP_PARENT"}]}]},
                  "model": null }
                """);
    }

    @Test
    void describesALicenceThatNothingDeclares() {
        asking("""
                { license(id: "isc") { id title clauses { code section } } nothing: license(id: "MIT-ish") { id } }
                """, """
                { "license": {"id": "license:ISC", "title": "ISC License",
                    "clauses": [{"code": "NOTICE", "section": "permission notice"}]}, "nothing": null }
                """);
    }

    @Test
    void listsFindingsByFilterWithCoverage() {
        asking("""
                { all: licenseFindings { totalCount nodes { subject { id } victims } coverage { asOf { number } } }
                  ofVictim: licenseFindings(filter: {subject: "user/tuned-GGUF", origin: "base", license: "cc-by-nc-4.0",
                      clause: "NC", verdicts: [INCOMPATIBLE], minConfidence: 0.1}) { totalCount nodes { subject { id } } }
                  none: licenseFindings(filter: {clause: "ND"}) { totalCount nodes { id } } }
                """, """
                { "all": {"totalCount": 1, "nodes": [{"subject": {"id": "model:lab/tuned"}, "victims": 2}],
                          "coverage": {"asOf": {"number": 0}}},
                  "ofVictim": {"totalCount": 1, "nodes": [{"subject": {"id": "model:user/tuned-GGUF"}}]},
                  "none": {"totalCount": 0, "nodes": []} }
                """);
    }

    @Test
    void answersTheStatistics() {
        asking("""
                { statistics { models repositories datasets licenses owners papers derivations uses trainings
                    licenseClaims stubs modelsWithoutLicense unresolvedNames byRelation { relation count }
                    byLicense(first: 1) { license { id } count models datasets repositories }
                    lastRuns { id } version { number at } } }
                """, """
                { "statistics": {"models": 4, "repositories": 1, "datasets": 1, "licenses": 2, "owners": 1, "papers": 1,
                    "derivations": 2, "uses": 1, "trainings": 1, "licenseClaims": 5, "stubs": 1,
                    "modelsWithoutLicense": 0, "unresolvedNames": 0,
                    "byRelation": [{"relation": "FINETUNE", "count": 1}, {"relation": "QUANTIZED", "count": 1}],
                    "byLicense": [{"license": {"id": "license:Apache-2.0"}, "count": 4, "models": 2, "datasets": 1,
                                   "repositories": 1}],
                    "lastRuns": [], "version": {"number": 0, "at": "2026-01-01T00:00:00.000Z"} } }
                """);
    }

    @Test
    void answersTheOtherNodesAndTheirLists() {
        asking("""
                { dataset(name: "org/data") { id url trained { nodes { model { id } } } licenses { scope } madeFrom { link } }
                  repository(name: "https://github.com/dev/app") { id url stars
                      uses { nodes { used { id } files { path line call } redistributes claim confidence } } }
                  license(id: "apache-2.0") { id name models(first: 1) { totalCount nodes { id } } }
                  owner(name: "org") { id models { nodes { id } } datasets { nodes { id } } repositories { totalCount } }
                  models(filter: {minDownloads: 100}, orderBy: {field: NAME, direction: ASC}) { nodes { id } }
                  repositories(filter: {usesModel: "user/tuned-GGUF"}) { totalCount nodes { id } }
                  search(text: "tuned", kinds: [MODEL]) { totalCount nodes { id ... on Model { downloads } } }
                  model(name: "org/base") { reach { direct { models repositories datasets owners }
                      transitive { models repositories datasets owners } byRelation { relation count } } } }
                """, """
                { "dataset": {"id": "dataset:org/data", "url": "https://huggingface.co/datasets/org/data",
                      "trained": {"nodes": [{"model": {"id": "model:lab/tuned"}}]}, "licenses": [{"scope": "data"}],
                      "madeFrom": []},
                  "repository": {"id": "repository:github.com/dev/app", "url": "https://github.com/dev/app", "stars": 42,
                      "uses": {"nodes": [{"used": {"id": "model:user/tuned-GGUF"},
                          "files": [{"path": "src/run.py", "line": 12, "call": null}], "redistributes": false,
                          "claim": "INFERRED", "confidence": 0.8}]}},
                  "license": {"id": "license:Apache-2.0", "name": "Apache-2.0",
                      "models": {"totalCount": 2, "nodes": [{"id": "model:lab/tuned"}]}},
                  "owner": {"id": "owner:huggingface.co/org", "models": {"nodes": [{"id": "model:org/base"}]},
                      "datasets": {"nodes": [{"id": "dataset:org/data"}]}, "repositories": {"totalCount": 0}},
                  "models": {"nodes": [{"id": "model:lab/tuned"}, {"id": "model:org/base"}]},
                  "repositories": {"totalCount": 1, "nodes": [{"id": "repository:github.com/dev/app"}]},
                  "search": {"totalCount": 2, "nodes": [{"id": "model:lab/tuned", "downloads": 500},
                                                        {"id": "model:user/tuned-GGUF", "downloads": 50}]},
                  "model": {"reach": {
                      "direct": {"models": 1, "repositories": 0, "datasets": 0, "owners": 0},
                      "transitive": {"models": 2, "repositories": 1, "datasets": 0, "owners": 0},
                      "byRelation": [{"relation": "FINETUNE", "count": 1}, {"relation": "QUANTIZED", "count": 1}]}} }
                """);
    }

    @Test
    void answersNullForWhatIsNotThere() {
        asking("""
                { model(name: "no/such") { id } repository(name: "github.com/no/such") { id } dataset(name: "no/such") { id }
                  license(id: "No-Such") { id } owner(name: "no-such") { id } a: node(id: "model:no/such") { id }
                  b: node(id: "finding:nothing") { id } c: node(id: "paper:arxiv:1") { id } }
                """, """
                { "model": null, "repository": null, "dataset": null, "license": null, "owner": null, "a": null, "b": null,
                  "c": {"id": "paper:arxiv:1"} }
                """);
    }

    @Test
    void pagesThroughAListWithoutLosingOrRepeatingARow() {
        String query = """
                query ($after: String) { models(first: 2, after: $after, orderBy: {field: NAME, direction: ASC}) {
                    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
                """;
        JsonNode first = service.ask(query).at("/data/models");
        assertThat(first.findValuesAsText("id")).containsExactly("model:gone/model", "model:lab/tuned");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        String end = first.at("/pageInfo/endCursor").asText();
        assertThat(end).isEqualTo(first.at("/edges/1/cursor").asText());
        JsonNode second = service.ask(query, Map.of("after", end)).at("/data/models");
        assertThat(second.findValuesAsText("id")).containsExactly("model:org/base", "model:user/tuned-GGUF");
        assertThat(second.at("/totalCount").asInt()).isEqualTo(4);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }
}
