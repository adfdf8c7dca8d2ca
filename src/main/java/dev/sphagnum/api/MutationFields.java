package dev.sphagnum.api;

import dev.sphagnum.ingest.IngestSource;
import dev.sphagnum.ingest.Jobs;
import dev.sphagnum.ingest.SourceOptions;
import dev.sphagnum.registry.Registry;
import dev.sphagnum.registry.RunRow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What changes the graph, for callers with the token, and how far a run is, for anybody. */
final class MutationFields {
    private final Registry registry;
    private final Jobs jobs;
    private final Maintenance maintenance;
    private final Executor threads = task -> Thread.ofVirtual().name("mutation").start(task);

    MutationFields(Features features) {
        this.registry = features.registry();
        this.jobs = features.jobs();
        this.maintenance = features.maintenance();
    }

    void addTo(RuntimeWiring.Builder schema) {
        Fetchers.of("Mutation", Object.class)
                .field("startIngest", (_, env) -> start(env))
                .field("cancelIngest", (_, env) -> cancel(env))
                .later("analyze", (_, env) -> analyze(env))
                .field("refresh", (_, env) -> refresh(env))
                .addTo(schema);
        Fetchers.of("Subscription", Object.class)
                .field("ingestProgress", (_, env) -> progress(env))
                .addTo(schema);
    }

    private RunRow start(DataFetchingEnvironment env) {
        Access.require(env);
        Arguments arguments = Arguments.of(env);
        IngestSource source = Objects.requireNonNull(arguments.word("source", IngestSource.class));
        return run(jobs.start(source, options(arguments.object("options"))));
    }

    private static SourceOptions options(Arguments given) {
        return new SourceOptions(
                given.list("names"),
                given.text("author"),
                given.text("search"),
                given.time("since"),
                given.isSet("full"),
                given.integer("limit"),
                given.isSet("family"),
                given.isSet("datasets"),
                given.isSet("scans"),
                given.integer("staleDays"));
    }

    private RunRow cancel(DataFetchingEnvironment env) {
        Access.require(env);
        String id = Arguments.of(env).requiredText("run");
        if (!jobs.cancel(id)) {
            throw registry.noRun(id).asException();
        }
        return run(id);
    }

    /** In a thread of its own: an analysis that its caller waits for no longer is still carried to its end. */
    private CompletableFuture<?> analyze(DataFetchingEnvironment env) {
        Access.require(env);
        return CompletableFuture.supplyAsync(maintenance::analyze, threads);
    }

    private Object refresh(DataFetchingEnvironment env) {
        Access.require(env);
        return maintenance.refresh();
    }

    private RunProgress progress(DataFetchingEnvironment env) {
        RunRow run = run(Arguments.of(env).requiredText("run"));
        return new RunProgress(registry, run.id());
    }

    private RunRow run(String id) {
        return registry.run(id).orElseThrow(() -> registry.noRun(id).asException());
    }
}
