package dev.sphagnum.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file is loaded into an empty database. */
final class BulkOptions {
    @Option(
            names = "--bulk",
            description = "Into an empty database only, several times as fast: with Neo4j's own import tool.")
    boolean bulk;

    @Option(
            names = "--csv",
            paramLabel = "FOLDER",
            description = "With --bulk: write the tool's files into this new folder, print its command and import"
                    + " nothing; the way into a Neo4j of yours.")
    @Nullable
    Path csv;

    /** Refuses what does not go together, before anything is opened. */
    void check() {
        if (csv != null && !bulk) {
            throw Main.badOption("--csv", "--csv goes with --bulk only");
        }
    }
}
