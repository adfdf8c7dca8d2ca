'use strict';

// Five questions to begin with, one in each tab. Their ids are of the bundled sample.
const questions = [
  `# Where does this model come from, and under which licences?
query Lineage {
  model(name: "deepseek-ai/DeepSeek-R1-Distill-Llama-8B") {
    id
    licenses { license { id } declaredAs evidence }
    lineage(direction: UP) {
      nodes { depth node { id licenses { license { id } } } hop { relation claim confidence } }
      coverage { complete unresolvedParents unknownLicenses asOf { number at } }
    }
  }
}
`,
  `# What is reached if this model turns out to be malicious, withdrawn or relicensed?
query BlastRadius {
  blastRadius(of: "model:google-bert/bert-base-uncased") {
    totals {
      models repositories directRepositories owners downloads
      byDepth { depth count }
      byRelation { relation count }
    }
    affected(first: 10) {
      totalCount
      nodes { node { id } depth reach path { nodes { id } } }
      pageInfo { hasNextPage endCursor }
    }
    coverage { complete unresolvedParents cypher { file parameters } }
  }
}
`,
  `# Which declared licences contradict something upstream that no direct parent shows?
query LicenseFindings {
  licenseFindings(filter: {laundered: true}, first: 5) {
    totalCount
    nodes {
      id verdict severity explanation victims
      clause { code section summary source }
      originLicense { id }
      path { nodes { id } hops { link relation claim } }
      droppedAt { id }
      fixes { kind text }
    }
    coverage { unknownLicenses unresolvedParents }
  }
}
`,
  `# Which software uses this family, and in which files?
query Repositories {
  search(text: "bert base", kinds: [MODEL], first: 3) { totalCount nodes { id } }
  model(name: "bert-base-uncased") {
    name
    formerNames
    reach { direct { models repositories } transitive { models repositories owners } }
    derivatives(first: 5) { totalCount nodes { relation derivative { id downloads } } }
    usedBy(first: 5) {
      totalCount
      nodes { repository { id stars } files { path line call } claim evidence }
    }
  }
}
`,
  `# How much does the graph hold, and what is missing from it?
query Completeness {
  statistics {
    models repositories datasets derivations uses licenseClaims
    stubs modelsWithoutLicense unresolvedNames
    byRelation { relation count }
    byLicense(first: 10) { license { id family } count }
    lastRuns { source finishedAt complete }
    version { number at }
  }
}
`,
];

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: questions.map((query) => ({ query })),
    defaultEditorToolsVisibility: false,
  }),
);
