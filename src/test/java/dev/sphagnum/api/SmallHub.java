package dev.sphagnum.api;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.util.Map;

/** A small graph in the form that ingest writes, for the tests of the service. */
final class SmallHub {
    private SmallHub() {}

    static Graph graph() {
        Graph graph = TestGraph.of("""
                CREATE (base:Model {name: 'org/base', hub: 'HUGGING_FACE', hubId: 'h1', downloads: 1000, likes: 7,
                          createdAt: datetime('2024-01-02T03:04:05Z'), task: 'text-generation', library: 'transformers',
                          tags: ['text-generation'], parameters: 8000000000, gated: 'manual', disabled: false,
                          formerNames: ['base'], purl: 'pkg:huggingface/org/base', stub: false, licenseState: 'DECLARED'})
                CREATE (tuned:Model {name: 'lab/tuned', hub: 'HUGGING_FACE', downloads: 500, stub: false, licenseState: 'DECLARED'})
                CREATE (small:Model {name: 'user/tuned-GGUF', hub: 'HUGGING_FACE', downloads: 50, stub: false, licenseState: 'DECLARED'})
                CREATE (stub:Model {name: 'gone/model', hub: 'HUGGING_FACE', stub: true, licenseState: 'UNREAD'})
                CREATE (data:Dataset {name: 'org/data', hub: 'HUGGING_FACE', stub: false, licenseState: 'DECLARED'})
                CREATE (app:Repository {name: 'github.com/dev/app', stars: 42, stub: false, licenseState: 'DECLARED'})
                CREATE (nc:License {id: 'CC-BY-NC-4.0', title: 'CC BY-NC 4.0', family: 'cc-nc', osiApproved: false})
                CREATE (apache:License {id: 'Apache-2.0', title: 'Apache License 2.0', family: 'permissive', osiApproved: true})
                CREATE (org:Owner {name: 'huggingface.co/org', kind: 'organization'})
                CREATE (paper:Paper {id: 'arxiv:1', title: 'On bases'})
                CREATE (tuned)-[:DERIVED_FROM {relation: 'FINETUNE', source: 'sample', claim: 'DECLARED', confidence: 1.0,
                          evidence: 'card: base_model', preferred: true, observedAt: datetime('2026-01-01T00:00:00Z')}]->(base)
                CREATE (small)-[:DERIVED_FROM {relation: 'QUANTIZED', source: 'sample', claim: 'DECLARED', confidence: 1.0,
                          evidence: 'card: base_model', preferred: true}]->(tuned)
                CREATE (small)-[:DERIVED_FROM {relation: 'MERGE', source: 'other', claim: 'CONTRADICTED', confidence: 0.5,
                          preferred: false}]->(stub)
                CREATE (tuned)-[:TRAINED_ON {source: 'sample', claim: 'DECLARED', confidence: 1.0, preferred: true}]->(data)
                CREATE (app)-[:USES {source: 'sample', claim: 'INFERRED', confidence: 0.8, preferred: true,
                          filePaths: ['src/run.py'], fileLines: [12], calls: ['']}]->(small)
                CREATE (base)-[:LICENSED_UNDER {source: 'sample', claim: 'DECLARED', confidence: 1.0, preferred: true,
                          declaredAs: 'cc-by-nc-4.0', vocabulary: 'hub', scope: 'weights', expression: 'CC-BY-NC-4.0',
                          evidence: 'card: license'}]->(nc)
                CREATE (tuned)-[:LICENSED_UNDER {source: 'sample', claim: 'DECLARED', confidence: 1.0, preferred: true,
                          declaredAs: 'apache-2.0', vocabulary: 'hub', scope: 'weights', expression: 'Apache-2.0'}]->(apache)
                CREATE (small)-[:LICENSED_UNDER {source: 'sample', claim: 'DECLARED', confidence: 1.0, preferred: true,
                          declaredAs: 'apache-2.0', vocabulary: 'hub', scope: 'weights', expression: 'Apache-2.0'}]->(apache)
                CREATE (data)-[:LICENSED_UNDER {source: 'sample', claim: 'DECLARED', confidence: 1.0, preferred: true,
                          declaredAs: 'apache-2.0', vocabulary: 'hub', scope: 'data', expression: 'Apache-2.0'}]->(apache)
                CREATE (app)-[:LICENSED_UNDER {source: 'sample', claim: 'DECLARED', confidence: 1.0, preferred: true,
                          declaredAs: 'Apache-2.0', vocabulary: 'spdx', scope: 'code', expression: 'Apache-2.0'}]->(apache)
                CREATE (base)-[:PUBLISHED_BY {source: 'sample', preferred: true}]->(org)
                CREATE (data)-[:PUBLISHED_BY {source: 'sample', preferred: true}]->(org)
                CREATE (base)-[:DESCRIBED_IN {source: 'sample', preferred: true}]->(paper)
                """);
        // Read by the knowledge of today, so that the analysis finds nothing to read anew.
        TestGraph.run(
                "MATCH ()-[declared:LICENSED_UNDER]->() SET declared.kbVersion = $version",
                Map.of("version", LicenseKnowledge.bundled().version()));
        return graph;
    }
}
