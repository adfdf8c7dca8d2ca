package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.BulkImport;
import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.SchemaMigrations;
import dev.sphagnum.ingest.BulkLoad;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.registry.FormerNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code --bulk}: a file into an empty database, or into files for somebody else's. */
final class BulkIngest {
    private final Environment environment;
    private final Settings settings;
    private final LicenseKnowledge knowledge;
    private final BulkLoad load;
    private final boolean isJson;
    private final @Nullable Path file;
    private final Phases phases = new Phases();

    /** @param file what is read; null for standard input, of which nobody knows how long it is */
    BulkIngest(
            Environment environment,
            Settings settings,
            LicenseKnowledge knowledge,
            Source source,
            IngestOptions options,
            GlobalOptions.Format format,
            ProgressLine progress,
            @Nullable Path file) {
        this.environment = environment;
        this.settings = settings;
        this.knowledge = knowledge;
        this.load = new BulkLoad(source, options, knowledge, FormerNames.bundled(), Clock.systemUTC(), progress);
        this.isJson = format == GlobalOptions.Format.json;
        this.file = file;
    }

    /** What is done with a report while the graph is still open. */
    @FunctionalInterface
    interface Afterwards {
        void ran(IngestReport report, Features features);
    }

    /** Loads into the empty database of the data folder. */
    void intoDatabase(Afterwards afterwards) {
        if (settings.external().isPresent()) {
            throw new Problem.BadArgument(
                            "--bulk",
                            "--bulk sends nothing to the Neo4j at "
                                    + settings.external().get().uri()
                                    + "; write files for its import tool with --bulk --csv FOLDER")
                    .asException();
        }
        EmbeddedNeo4j.Options options = new EmbeddedNeo4j.Options(
                settings.home(), settings.libraries(), settings.boltPort(), settings.browserPort());
        try (BulkImport target = phases.time("look", () -> BulkImport.into(options, length()))) {
            BulkLoad.Files files = phases.time("read and write files", () -> load.read(target.files()));
            phases.time("import", () -> target.run(files.files()));
            EmbeddedNeo4j server = phases.time("start", target::start);
            try (Database database = phases.time("schema and indexes", () -> filled(server));
                    Features features =
                            new Features(database.graph(), knowledge, environment.variables(), Clock.systemUTC())) {
                IngestReport report = phases.time("set aside and run", () -> files.finish(database.graph()));
                target.finish();
                afterwards.ran(report.withNote("bulk load: " + phases), features);
            }
        }
    }

    private static Database filled(EmbeddedNeo4j server) {
        Database database = Database.on(server, Logs::statement, Clock.systemUTC());
        try {
            new SchemaMigrations(database.graph(), Clock.systemUTC()).awaitIndexes();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Writes files and tells how to import them. */
    void intoFiles(Path folder, Consumer<IngestReport> print) {
        BulkLoad.Files files = phases.time("read and write files", () -> load.readWithRun(folder));
        String command = files.files().command();
        IngestReport report = files.report().withNote("bulk load: " + phases);
        if (files.aside() > 0) {
            report = report.withNote(
                    files.aside() + " records are not in these files; add them after the import by running"
                            + " this ingest again without --bulk and --csv");
        }
        if (isJson) {
            print.accept(report.withNote(command));
            return;
        }
        print.accept(report);
        PrintWriter out = environment.out();
        out.println("Nothing is imported yet. On the machine of an empty Neo4j, while its server is stopped, run:");
        out.println(command);
        out.println("Start the server, set NEO4J_URI, and build indexes and findings with: ./sphagnum analyze");
        out.flush();
    }

    /** What the disk has to hold at the very least; 0 when nobody knows how long the input is. */
    private long length() {
        try {
            return file == null || !Files.isRegularFile(file) ? 0 : 2 * Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
