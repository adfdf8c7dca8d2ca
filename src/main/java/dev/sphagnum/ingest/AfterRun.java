package dev.sphagnum.ingest;

/** What happens when a run has ended and the graph's version is raised: pictures reload, analyses run. */
@FunctionalInterface
public interface AfterRun {
    /** Called once a run that wrote something, complete or not. */
    void ran(IngestReport report);
}
