package dev.sphagnum.graph;

import dev.sphagnum.catalog.Lazy;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the empty database of an embedded server with Neo4j's own import tool, before the server starts. The data folder
 * is held from the first look to the end.
 *
 * <p>All or nothing: until {@link #finish()} the folder is marked, and whatever happens before, a failure, the end of this
 * object or of the process, the database is empty again: at once, or at the next start of anything on that folder.
 */
public final class BulkImport implements AutoCloseable {
    private static final long LEAST_MEMORY = 1L << 30;
    private static final int QUOTED_CHARACTERS = 600;

    private final EmbeddedNeo4j.Options options;
    private final DataFolder folder;
    private final Lazy<ServerClasses> server;
    private EmbeddedNeo4j.@Nullable Address address;
    private boolean isHandedOver;

    private BulkImport(EmbeddedNeo4j.Options options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
        // One for the tool and the server: what the first has loaded and warmed up serves the second.
        this.server = new Lazy<>(() -> ServerClasses.load(options.libraries()));
    }

    /**
     * Takes hold of the folder.
     *
     * @param roomNeeded bytes without which there is no use in beginning; 0 when nothing is known
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.Surroundings} when another process holds the
     *     folder, it cannot be written or has less room; with {@link Problem.BadInput} when its database is not empty
     */
    public static BulkImport into(EmbeddedNeo4j.Options options, long roomNeeded) {
        DataFolder folder = DataFolder.hold(options.home());
        try {
            requireRoom(folder.path(), roomNeeded);
            if (Files.exists(HalfImport.store(folder.path()))) {
                requireEmpty(options, folder);
            }
            HalfImport.begin(folder.path());
            return new BulkImport(options, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void requireEmpty(EmbeddedNeo4j.Options options, DataFolder folder) {
        record Facts(long facts) {}

        EmbeddedNeo4j server = EmbeddedNeo4j.start(options, folder, ServerClasses.load(options.libraries()));
        try (Graph graph = Graph.connect(server.address().settings())) {
            long facts = graph.readFirst(CypherFile.of("graph/facts"), Parameters.none(), Facts.class)
                    .map(Facts::facts)
                    .orElse(0L);
            if (facts > 0) {
                throw new Problem.BadInput("--bulk fills an empty database, and the one in " + folder.path() + " holds "
                                + facts + " nodes; leave --bulk out, or choose a new folder with --home")
                        .asException();
            }
        } finally {
            server.stop();
        }
    }

    private static void requireRoom(Path path, long bytes) {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < bytes) {
                throw new Problem.Surroundings("the disk of " + path + " has " + megabytes(free) + " MB free, and this"
                                + " bulk load takes about " + megabytes(bytes)
                                + " MB; make room, or choose another folder with --home")
                        .asException();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000);
    }

    /** Where the files are to be written; not there yet. */
    public Path files() {
        return HalfImport.files(folder.path());
    }

    /**
     * Imports the files and deletes them.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.Surroundings} that quotes the tool when it fails
     */
    public void run(ImportFiles files) {
        if (!files.isEmpty()) {
            requireRoom(folder.path(), files.bytes());
            run(files.arguments());
        }
        HalfImport.deleteFiles(folder.path());
    }

    /** Imports whatever {@link ImportFiles#arguments} or its {@link ImportFiles#command} say. */
    public void run(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--threads=" + Runtime.getRuntime().availableProcessors());
        all.add("--max-off-heap-memory=" + Math.max(LEAST_MEMORY, EmbeddedNeo4j.pageCacheBytes()));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = server.get().administer(folder.path(), output, all);
        if (status != 0) {
            String said = output.toString(StandardCharsets.UTF_8);
            // Before that stand its plans and progress; the words are the tool's own.
            String end = said.substring(Math.max(0, said.lastIndexOf("Command Failed")));
            throw new Problem.Surroundings("Neo4j's import tool ended with status " + status
                            + ", and the database is empty as before; it said: "
                            + Quoted.of(end, QUOTED_CHARACTERS))
                    .asException();
        }
    }

    /** Starts the server on what was imported, announced to nobody yet. It belongs to the caller, who closes it. */
    public EmbeddedNeo4j start() {
        EmbeddedNeo4j started = EmbeddedNeo4j.start(options, folder, server.get());
        isHandedOver = true;
        address = started.address();
        return started;
    }

    /** Everything is written: what the database holds stays, and others may use the server. */
    public void finish() {
        HalfImport.end(folder.path());
        if (address != null) {
            folder.announce(address);
        }
    }

    /** Undoes what is not finished, unless the server holds the folder: then its end does. */
    @Override
    public void close() {
        if (!isHandedOver) {
            folder.close();
        }
    }
}
