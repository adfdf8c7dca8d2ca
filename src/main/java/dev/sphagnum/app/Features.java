package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.api.GraphQlEngine;
import dev.sphagnum.catalog.Lazy;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.ingest.AfterRun;
import dev.sphagnum.ingest.Ingestor;
import dev.sphagnum.ingest.Jobs;
import dev.sphagnum.ingest.Progress;
import dev.sphagnum.license.LicenseAnalysis;
import dev.sphagnum.license.LicenseQuestions;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.registry.FormerNames;
import dev.sphagnum.registry.Registry;
import dev.sphagnum.topology.LivePicture;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features, wired to one graph. What needs the picture in memory loads it on first use. */
final class Features implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Features.class);
    private static final Duration POLL = Duration.ofSeconds(2);

    private final Graph graph;
    private final Clock clock;
    private final FormerNames formerNames = FormerNames.bundled();
    private final LicenseKnowledge knowledge;
    private final Registry registry;
    private final LineageQuestions lineage;
    private final LicenseQuestions licenses;
    private final Lazy<LivePicture> picture;
    private final Upkeep upkeep;
    private final LiveSources sources;
    private final Jobs jobs;
    private final Lazy<GraphQlEngine> engine;
    private final Thread ahead = Thread.ofVirtual().name("picture-ahead").unstarted(this::readPicture);

    /** @param environment addresses and tokens of the live sources */
    Features(Graph graph, LicenseKnowledge knowledge, Map<String, String> environment, Clock clock) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.clock = clock;
        this.picture = new Lazy<>(() -> new LivePicture(graph, POLL));
        this.registry = new Registry(graph, formerNames, () -> picture.made().map(LivePicture::get));
        this.lineage = new LineageQuestions(() -> picture().get());
        // One for the whole program: it keeps what it worked out for the picture of the moment.
        this.licenses = new LicenseQuestions(graph, knowledge, () -> picture().get());
        this.upkeep = new Upkeep(this::picture, analysis());
        this.sources = new LiveSources(graph, environment, clock);
        this.jobs = new Jobs(graph, ingestor(Progress.NONE, upkeep), sources);
        this.engine = new Lazy<>(() -> new GraphQlEngine(registry, lineage, licenses, knowledge, jobs, upkeep));
    }

    Graph graph() {
        return graph;
    }

    Registry registry() {
        return registry;
    }

    LicenseKnowledge knowledge() {
        return knowledge;
    }

    LivePicture picture() {
        return picture.get();
    }

    /** Reads the picture beside everything else, so that no question has to wait for the whole of it, or give up; then its names. */
    void readPictureAhead() {
        ahead.start();
    }

    private void readPicture() {
        try {
            picture();
            registry.prepareSearch();
        } catch (RuntimeException e) {
            LOG.debug("the first question will read the picture", e);
        }
    }

    LineageQuestions lineage() {
        return lineage;
    }

    LicenseQuestions licenses() {
        return licenses;
    }

    LicenseAnalysis analysis() {
        return new LicenseAnalysis(graph, knowledge, () -> picture().get());
    }

    GraphQlEngine engine() {
        return engine.get();
    }

    /** Reads the picture anew and analyses the graph, after an ingest or for whoever asks. */
    Upkeep upkeep() {
        return upkeep;
    }

    /** Ingests that go on beside the service. */
    Jobs jobs() {
        return jobs;
    }

    Ingestor ingestor(Progress progress, AfterRun afterRun) {
        return new Ingestor(graph, knowledge, formerNames, clock, afterRun, progress);
    }

    /** Asks a document of {@code queries/} that holds one operation, and answers its data. */
    JsonNode ask(String document, Map<String, Object> variables) {
        return Answers.data(engine(), Answers.document(document), null, variables);
    }

    /** Asks one operation of {@code queries/license.graphql}. */
    JsonNode askLicense(String operation, Map<String, Object> variables) {
        return Answers.data(engine(), Answers.document("license"), operation, variables);
    }

    @Override
    public void close() {
        ahead.interrupt();
        jobs.close();
        sources.close();
        picture.ifMade(LivePicture::close);
    }
}
