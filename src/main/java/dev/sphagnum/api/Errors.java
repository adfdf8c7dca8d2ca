package dev.sphagnum.api;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.introspection.GoodFaithIntrospection;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into errors for the caller, each with {@code extensions.code}. */
final class Errors implements DataFetcherExceptionHandler {
    /** Bounds of what is parsed at all. */
    static final ParserOptions PARSER_OPTIONS = ParserOptions.newParserOptions()
            .maxCharacters(200_000)
            .maxTokens(15_000)
            .maxWhitespaceTokens(100_000)
            .maxRuleDepth(300)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        Failure failure = failure(parameters.getException());
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", failure.message())
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .errorType(ErrorType.DataFetchingException)
                .extensions(Map.of("code", failure.code()))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** An error as the caller sees it. */
    record Failure(String code, String message) {}

    static Failure failure(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ProblemException e) {
            return failure(e.problem());
        }
        if (isInterrupted(cause)) {
            // Whoever asked is gone, or was told so already: no defect, and nothing that a client may fill a log with.
            LOG.debug("a question was broken off", cause);
            return new Failure("TIMEOUT", "the question was broken off");
        }
        return internal(cause);
    }

    private static boolean isInterrupted(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private static Failure failure(Problem problem) {
        String code =
                switch (problem) {
                    case Problem.NotFound _ -> "NOT_FOUND";
                    case Problem.BadArgument _, Problem.BadInput _ -> "BAD_ARGUMENT";
                    case Problem.BadCursor _ -> "BAD_CURSOR";
                    case Problem.GraphUnavailable _, Problem.Surroundings _ -> "GRAPH_UNAVAILABLE";
                    case Problem.Busy _ -> "CONFLICT";
                    case Problem.Unauthorized _ -> "UNAUTHORIZED";
                    case Problem.Timeout _ -> "TIMEOUT";
                };
        return new Failure(code, problem.message());
    }

    private static Failure internal(Throwable cause) {
        String id = UUID.randomUUID().toString();
        LOG.error("internal error {}", id, cause);
        return new Failure("INTERNAL", "internal error " + id);
    }

    /** The same result, with a code on the errors that graphql-java found itself. */
    static ExecutionResult withCodes(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        List<GraphQLError> errors =
                result.getErrors().stream().map(Errors::withCode).toList();
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .errors(errors)
                .build();
    }

    private static GraphQLError withCode(GraphQLError error) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        Map<String, Object> before = error.getExtensions();
        if (before != null) {
            extensions.putAll(before);
        }
        if (extensions.containsKey("code")) {
            return error;
        }
        extensions.put("code", isTooMuch(error) ? "TOO_COMPLEX" : "BAD_ARGUMENT");
        GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(error.getErrorType())
                .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static boolean isTooMuch(GraphQLError error) {
        return switch (error) {
            case ValidationError invalid ->
                invalid.getValidationErrorType() == ValidationErrorType.MaxQueryDepthExceeded
                        || invalid.getValidationErrorType() == ValidationErrorType.MaxQueryFieldsExceeded;
            case GoodFaithIntrospection.BadFaithIntrospectionError _ -> true;
            // The parser's bounds have no type of their own.
            case InvalidSyntaxError invalid -> invalid.getMessage().contains("Denial Of Service");
            default -> error.getErrorType() == ErrorType.ExecutionAborted;
        };
    }
}
