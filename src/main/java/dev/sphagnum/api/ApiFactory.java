package dev.sphagnum.api;

import dev.sphagnum.ingest.Jobs;
import dev.sphagnum.license.LicenseQuestions;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.lineage.LineageQuestions;
import dev.sphagnum.registry.Registry;
import graphql.GraphQL;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes the service of the features. */
@Factory
final class ApiFactory {

    @Singleton
    GraphQL graphQl(
            Registry registry,
            LineageQuestions lineage,
            LicenseQuestions licenses,
            LicenseKnowledge knowledge,
            Jobs jobs,
            Maintenance maintenance) {
        return schema(new Features(registry, lineage, licenses, knowledge, jobs, maintenance));
    }

    /** The schema with its error codes and limits. */
    static GraphQL schema(Features features) {
        return GraphQL.newGraphQL(GraphQlSchema.of(features))
                .defaultDataFetcherExceptionHandler(new Errors())
                .preparsedDocumentProvider(new KnownDocuments())
                .instrumentation(new CostLimit())
                .build();
    }

    @Singleton
    Execution execution(
            GraphQL graphQl,
            Registry registry,
            @Property(name = "sphagnum.query-timeout", defaultValue = "30s") Duration timeout) {
        return new Execution(graphQl, registry, timeout);
    }
}
