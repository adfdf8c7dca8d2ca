package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs of configured sources that go on while their caller does something else; how far they are stands on their {@code
 * IngestRun}. Of each source one runs at a time, so that their number is bounded. Thread-safe.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** A run looks every three seconds whether it is to end, and then writes what it has. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final Graph graph;
    private final Ingestor ingestor;
    private final ConfiguredSources sources;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public Jobs(Graph graph, Ingestor ingestor, ConfiguredSources sources) {
        this.graph = graph;
        this.ingestor = ingestor;
        this.sources = sources;
    }

    /**
     * Starts a run and answers the id of its {@code IngestRun}, which is there when this returns.
     *
     * @throws ProblemException with {@link Problem.BadArgument} when the source is not configured or the options do not fit
     *     it, with {@link Problem.Busy} while another run of it is under way, here or in another process
     */
    public String start(IngestSource which, SourceOptions options) {
        if (closed) {
            throw new Problem.Busy("the service is stopping").asException();
        }
        options.requireFit(which);
        Ingestor.Prepared prepared = ingestor.prepare(sources.source(which, options, ingestor));
        Thread thread = Thread.ofVirtual().name("ingest " + which).unstarted(() -> carryOut(prepared));
        running.put(prepared.id(), thread);
        thread.start();
        return prepared.id();
    }

    private void carryOut(Ingestor.Prepared prepared) {
        try {
            prepared.run(IngestOptions.DEFAULTS);
        } catch (ProblemException e) {
            LOG.warn("the ingest {} ended: {}", prepared.id(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the ingest {} ended by an internal error", prepared.id(), e);
        } finally {
            running.remove(prepared.id());
        }
    }

    /**
     * Asks a run to end, whichever process it is in; it does so within seconds and keeps what it has written. One that has
     * ended stays as it is.
     *
     * @return false when there is no such run
     */
    public boolean cancel(String run) {
        record Asked(boolean isRunning) {}

        return !graph.writeAndRead(CypherFile.of("ingest/cancel-run"), Parameters.of("run", run), Asked.class)
                .isEmpty();
    }

    /** Ends the runs of this program; they go on from their last checkpoint when their source is read again. */
    @Override
    public void close() {
        closed = true;
        Map<String, Thread> left = Map.copyOf(running);
        left.keySet().forEach(this::cancelIfPossible);
        long deadline = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
        left.forEach((run, thread) -> {
            if (!ended(thread, deadline)) {
                LOG.warn("the ingest {} did not end in time", run);
            }
        });
    }

    private void cancelIfPossible(String run) {
        try {
            cancel(run);
        } catch (RuntimeException e) {
            LOG.debug("the ingest {} could not be told to end", run, e);
        }
    }

    private static boolean ended(Thread thread, long deadline) {
        try {
            return thread.join(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
