package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code IngestRun} nodes: one run of a source at a time, whichever process it is in, and a run that was cut off goes
 * on where it stopped.
 *
 * <p>A run of this machine is alive while its process is; one of another machine while it has said so within two minutes.
 */
final class RunBook {
    private static final Duration SILENCE_OF_THE_DEAD = Duration.ofMinutes(2);

    /** Cursors of an upstream are not kept for ever. */
    private static final Duration OLDEST_TO_GO_ON = Duration.ofDays(7);

    private static final String HOST = host();
    private static final String PROCESS = process(ProcessHandle.current());

    /** Ids of the runs of this very process. */
    private static final Set<String> RUNNING_HERE = ConcurrentHashMap.newKeySet();

    private final Graph graph;
    private final Clock clock;

    RunBook(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** A run to do: a new one, or one to go on with. */
    record Opened(
            BatchWriter.Run run,
            List<String> dead,
            @Nullable UnfinishedRun earlier) {
        Optional<String> checkpoint() {
            return Optional.ofNullable(earlier).map(UnfinishedRun::checkpoint);
        }
    }

    /**
     * Which run a source is to do now.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.Busy} while another one is running
     */
    Opened open(Source source) {
        List<UnfinishedRun> unfinished = graph.read(
                CypherFile.of("ingest/unfinished-runs"),
                Parameters.of("source", source.name()).and("since", now().minus(OLDEST_TO_GO_ON)),
                UnfinishedRun.class);
        unfinished.stream().filter(this::isRunning).findFirst().ifPresent(run -> {
            throw running(source, run.id());
        });
        List<String> dead = new ArrayList<>();
        unfinished.stream().filter(run -> run.finishedAt() == null).forEach(run -> dead.add(run.id()));
        Optional<UnfinishedRun> earlier =
                unfinished.stream().filter(run -> run.canGoOnWith(source)).findFirst();
        earlier.ifPresent(run -> dead.remove(run.id()));
        BatchWriter.Run run = earlier.map(
                        found -> new BatchWriter.Run(found.id(), source.name(), source.isSnapshot(), found.startedAt()))
                .orElseGet(() -> newRun(source, now()));
        return new Opened(run, dead, earlier.orElse(null));
    }

    static BatchWriter.Run newRun(Source source, OffsetDateTime startedAt) {
        String id = source.name() + " " + startedAt + " "
                + UUID.randomUUID().toString().substring(0, 8);
        return new BatchWriter.Run(id, source.name(), source.isSnapshot(), startedAt);
    }

    /** Writes that the run has started or goes on. */
    void start(Opened opened, Source source) {
        record Claim(boolean claimed) {}

        BatchWriter.Run run = opened.run();
        if (!opened.dead().isEmpty()) {
            graph.write(
                    CypherFile.of("ingest/end-dead-runs"),
                    Parameters.of("runs", opened.dead()).and("now", now()));
        }
        boolean claimed = graph.writeAndRead(
                        CypherFile.of("ingest/claim-run"),
                        Parameters.of("run", run.id())
                                .and("source", run.source())
                                .and("input", source.input())
                                .and("scope", source.scope().name())
                                .and("startedAt", run.startedAt())
                                .and("now", now())
                                .and("host", HOST)
                                .and("process", PROCESS)
                                .and("dead", opened.dead()),
                        Claim.class)
                .getFirst()
                .claimed();
        if (!claimed) {
            throw running(source, "started a moment ago");
        }
        RUNNING_HERE.add(run.id());
    }

    private static RuntimeException running(Source source, String which) {
        return new Problem.Busy("an ingest of " + source.name() + " is running already (" + which
                        + "); wait for it, or end it first")
                .asException();
    }

    /** Says that the run is alive; true when somebody wants it to end. */
    boolean beat(BatchWriter.Run run) {
        record Beat(boolean cancelRequested) {}

        return graph
                .writeAndRead(
                        CypherFile.of("ingest/beat-run"),
                        Parameters.of("run", run.id()).and("now", now()),
                        Beat.class)
                .stream()
                .anyMatch(Beat::cancelRequested);
    }

    /** What is written together with a batch. */
    Graph.Write progress(BatchWriter.Run run, Fields fields) {
        return new Graph.Write(
                CypherFile.of("ingest/progress-run"),
                Parameters.of("run", run.id())
                        .and("properties", fields.with("aliveAt", now()).asMap()));
    }

    /** What is written when a run has ended. */
    Graph.Write finished(String run, Fields fields) {
        return new Graph.Write(
                CypherFile.of("ingest/finish-run"),
                Parameters.of("run", run)
                        .and("properties", fields.with("finishedAt", now()).asMap()));
    }

    /** Called last, however the run ended. */
    static void leave(BatchWriter.Run run) {
        RUNNING_HERE.remove(run.id());
    }

    OffsetDateTime now() {
        return now(clock);
    }

    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** All properties of the {@code IngestRun} of a run that has ended, as {@link #start} and {@link #finished} write them. */
    static Map<String, Object> ended(BatchWriter.Run run, Source source, Fields fields, OffsetDateTime now) {
        return fields.with("id", run.id())
                .with("source", run.source())
                .with("input", source.input())
                .with("scope", source.scope().name())
                .with("startedAt", run.startedAt())
                .with("aliveAt", now)
                .with("finishedAt", now)
                .with("host", HOST)
                .with("process", PROCESS)
                .asMap();
    }

    private boolean isRunning(UnfinishedRun run) {
        if (run.finishedAt() != null) {
            return false;
        }
        if (HOST.equals(run.host())) {
            return PROCESS.equals(run.process()) ? RUNNING_HERE.contains(run.id()) : lives(run.process());
        }
        return run.aliveAt() != null && run.aliveAt().isAfter(now().minus(SILENCE_OF_THE_DEAD));
    }

    private static boolean lives(@Nullable String process) {
        if (process == null) {
            return false;
        }
        String pid = process.substring(0, Math.max(process.indexOf(' '), 0));
        return !pid.isEmpty()
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(RunBook::process)
                        .filter(process::equals)
                        .isPresent();
    }

    /** A number alone is given out again after a while. */
    private static String process(ProcessHandle handle) {
        return handle.pid() + " "
                + handle.info().startInstant().map(Object::toString).orElse("?");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
