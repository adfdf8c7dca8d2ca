package dev.sphagnum.api;

import dev.sphagnum.ingest.Jobs;
import dev.sphagnum.license.LicenseQuestions;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.registry.Registry;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema without HTTP: what the command line asks, within the same limits and with the same error codes. It changes nothing. */
public final class GraphQlEngine {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Execution execution;

    public GraphQlEngine(
            Registry registry,
            LineageQuestions lineage,
            LicenseQuestions licenses,
            LicenseKnowledge knowledge,
            Jobs jobs,
            Maintenance maintenance) {
        this.execution = new Execution(
                ApiFactory.schema(new Features(registry, lineage, licenses, knowledge, jobs, maintenance)),
                registry,
                TIMEOUT);
    }

    /**
     * The answer as the specification writes it: {@code data}, and {@code errors} when there are any.
     *
     * @param operation which operation of the document is meant; null when it holds one only
     */
    public Map<String, Object> execute(String document, @Nullable String operation, Map<String, Object> variables) {
        return execution
                .run(new GraphQlRequest(document, operation, variables, Map.of()), Access.NOT_CONFIGURED)
                .toSpecification();
    }
}
