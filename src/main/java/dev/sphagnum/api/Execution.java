package dev.sphagnum.api;

import dev.sphagnum.registry.Registry;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;

/** Runs a request against the schema, within its limits. Thread-safe. */
final class Execution {
    private static final QueryComplexityLimits LIMITS = QueryComplexityLimits.newLimits()
            .maxDepth(Limits.MAX_DEPTH)
            .maxFieldsCount(Limits.MAX_FIELDS)
            .build();

    private final GraphQL graphQl;
    private final Registry registry;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Execution(GraphQL graphQl, Registry registry, Duration timeout) {
        this.graphQl = graphQl;
        this.registry = registry;
        this.timeout = timeout;
    }

    /**
     * The answer, or what went wrong, which is told apart by {@code extensions.code} of its errors. A subscription, which
     * has more than one answer, is refused.
     */
    ExecutionResult run(GraphQlRequest request, Access access) {
        ExecutionResult result = open(request, access);
        return result.getData() instanceof Publisher<?>
                ? failed(new Errors.Failure(
                        "BAD_ARGUMENT",
                        "a subscription is answered over the WebSocket /graphql-ws (graphql-transport-ws) alone"))
                : result;
    }

    /** As {@link #run}, but of a subscription the data are a {@link Publisher} of answers, which nobody has subscribed to. */
    ExecutionResult open(GraphQlRequest request, Access access) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .extensions(request.extensions())
                .root(QueryFields.ROOT)
                .dataLoaderRegistry(Loaders.of(registry))
                .graphQLContext(Map.of(
                        QueryComplexityLimits.KEY,
                        LIMITS,
                        ParserOptions.class,
                        Errors.PARSER_OPTIONS,
                        Access.class,
                        access))
                .build();
        Future<ExecutionResult> answer = threads.submit(() -> graphQl.execute(input));
        try {
            return Errors.withCodes(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            input.cancel();
            // Breaks off the statement that the thread waits for.
            answer.cancel(true);
            return failed(new Errors.Failure(
                    "TIMEOUT", "the query took longer than " + timeout.toSeconds() + " seconds; ask for less at once"));
        } catch (ExecutionException e) {
            return failed(Errors.failure(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return failed(new Errors.Failure("TIMEOUT", "the service is stopping"));
        }
    }

    static ExecutionResult failed(Errors.Failure failure) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(GraphqlErrorBuilder.newError()
                        .message("%s", failure.message())
                        .extensions(Map.of("code", failure.code()))
                        .build())
                .build();
    }
}
