package dev.sphagnum.bench;

import dev.sphagnum.license.AnalysisBenchmark;
import dev.sphagnum.topology.SupplyGraph;

/** The licence analysis of the whole graph, and writing back what it found. */
final class LicensePhase {
    private LicensePhase() {}

    static void run(Bench bench, Figures figures) {
        try (Store store = Store.open(bench.store())) {
            SupplyGraph picture = SupplyGraph.load(store.graph());
            AnalysisBenchmark.Result result = AnalysisBenchmark.run(store.graph(), picture);
            figures.value("license-seconds", result.analysis());
            figures.value("license-writing", result.writing());
            figures.value("license-again", result.again());
            Figures.Table table = figures.table(
                    String.format(
                            "%s nodes and %s links",
                            Figures.text(picture.nodeCount()), Figures.text(picture.edgeCount())),
                    "part",
                    "seconds",
                    "of what");
            table.row("reading what was declared, beside the picture", result.declarations(), "");
            table.row("verdicts on every artefact", result.verdicts(), Figures.text(picture.nodeCount()));
            table.row("list of root causes", result.roots(), Figures.text(result.findingCount()));
            table.row("reading where all of them stand in the store", result.ordering(), "");
            table.row(
                    "writing findings into a graph without any",
                    result.findings(),
                    Figures.text(result.findingCount()));
            table.row(
                    "writing the verdicts that are not UNKNOWN, as an ingest leaves all",
                    result.verdictsStored(),
                    Figures.text(result.verdictCount()));
            table.row("the whole analysis again, unchanged", result.again(), result.changedAgain() + " changed");
            AnalysisBenchmark.Bare bare = AnalysisBenchmark.bare(store.graph(), picture);
            figures.value("license-writing-floor", result.writing() / bare.writing());
            Figures.Table floor = figures.table(
                    "Writing back, beside bare statements, one after the other, whose rows were ready",
                    "way",
                    "times the bare way",
                    "findings, seconds",
                    "verdicts, seconds",
                    "finding the places, seconds");
            floor.row(
                    "ours",
                    result.writing() / bare.writing(),
                    result.findings(),
                    result.verdictsStored(),
                    result.ordering());
            floor.row("bare UNWIND … CREATE and SET", 1.0, bare.findings(), bare.verdicts(), "");
        }
    }
}
