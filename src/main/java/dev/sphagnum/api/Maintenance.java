package dev.sphagnum.api;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.license.AnalysisReport;

/** What is done to keep answers true when the graph has changed. Thread-safe; one at a time. */
public interface Maintenance {
    /** Reads the picture anew, analyses the whole graph and writes back what was found. */
    AnalysisReport analyze();

    /** Reads the picture anew and answers its version. */
    GraphVersion refresh();
}
