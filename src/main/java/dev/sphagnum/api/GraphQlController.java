package dev.sphagnum.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP end, after the draft <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>.
 * Under {@code application/graphql-response+json} a request that was not executed has a status of its own; under
 * {@code application/json} it has 200, as older clients expect of anything that has the form of a GraphQL response.
 */
@Controller("/graphql")
@Replaces(GraphQLController.class)
final class GraphQlController {
    private static final MediaType GRAPHQL_RESPONSE = new MediaType("application/graphql-response+json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Execution execution;
    private final ServiceToken token;

    GraphQlController(Execution execution, ServiceToken token) {
        this.execution = execution;
        this.token = token;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<?> post(HttpRequest<byte[]> http) {
        Optional<MediaType> answerType = answerType(http);
        if (answerType.isEmpty()) {
            return notAcceptable();
        }
        Optional<MediaType> given = http.getContentType();
        if (given.isEmpty() || !given.get().getName().equals(MediaType.APPLICATION_JSON)) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, answerType.get(), "the body has to be application/json");
        }
        try {
            GraphQlRequest request = GraphQlRequest.fromBody(http.getBody().orElseGet(() -> new byte[0]));
            return answered(http, request, answerType.get());
        } catch (GraphQlRequest.Malformed e) {
            return refused(HttpStatus.BAD_REQUEST, answerType.get(), e.getMessage());
        }
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> get(
            HttpRequest<?> http,
            @QueryValue @Nullable String query,
            @QueryValue @Nullable String operationName,
            @QueryValue @Nullable String variables,
            @QueryValue @Nullable String extensions) {
        Optional<MediaType> answerType = answerType(http);
        if (answerType.isEmpty()) {
            return notAcceptable();
        }
        try {
            GraphQlRequest request = GraphQlRequest.fromParameters(query, operationName, variables, extensions);
            if (mayWrite(request)) {
                return refused(
                                HttpStatus.METHOD_NOT_ALLOWED,
                                answerType.get(),
                                "GET asks only; send anything else by POST")
                        .header("Allow", "POST");
            }
            return answered(http, request, answerType.get());
        } catch (GraphQlRequest.Malformed e) {
            return refused(HttpStatus.BAD_REQUEST, answerType.get(), e.getMessage());
        }
    }

    /** What cannot be parsed is left to the execution, which says why. */
    private static boolean mayWrite(GraphQlRequest request) {
        try {
            return new Parser()
                            .parseDocument(ParserEnvironment.newParserEnvironment()
                                    .document(request.query())
                                    .parserOptions(Errors.PARSER_OPTIONS)
                                    .build())
                            .getDefinitionsOfType(OperationDefinition.class)
                            .stream()
                            .filter(operation -> request.operationName() == null
                                    || request.operationName().equals(operation.getName()))
                            .anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException e) {
            return false;
        }
    }

    private HttpResponse<?> answered(HttpRequest<?> http, GraphQlRequest request, MediaType answerType) {
        Access access = token.access(http.getHeaders().get("Authorization"));
        ExecutionResult result = execution.run(request, access);
        return json(status(result, answerType), answerType, result.toSpecification());
    }

    private static HttpStatus status(ExecutionResult result, MediaType answerType) {
        if (result.isDataPresent() || result.getErrors().isEmpty() || !answerType.equals(GRAPHQL_RESPONSE)) {
            return HttpStatus.OK;
        }
        return switch (code(result.getErrors().getFirst())) {
            case "INTERNAL" -> HttpStatus.INTERNAL_SERVER_ERROR;
            case "TIMEOUT" -> HttpStatus.GATEWAY_TIMEOUT;
            case "GRAPH_UNAVAILABLE" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static String code(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions == null ? "" : String.valueOf(extensions.get("code"));
    }

    /** The first type of the client's liking that we can give. */
    private static Optional<MediaType> answerType(HttpRequest<?> http) {
        List<String> headers = http.getHeaders().getAll("Accept");
        if (headers.isEmpty()) {
            return Optional.of(MediaType.APPLICATION_JSON_TYPE);
        }
        return MediaType.orderedOf(headers).stream()
                .filter(type -> type.getQualityAsNumber().signum() > 0)
                .flatMap(type -> offered(type.getName()).stream())
                .findFirst();
    }

    private static Optional<MediaType> offered(String accepted) {
        return switch (accepted) {
            case "application/graphql-response+json" -> Optional.of(GRAPHQL_RESPONSE);
            case "application/json", "application/*", "*/*" -> Optional.of(MediaType.APPLICATION_JSON_TYPE);
            default -> Optional.empty();
        };
    }

    private static HttpResponse<?> notAcceptable() {
        return refused(
                HttpStatus.NOT_ACCEPTABLE,
                MediaType.APPLICATION_JSON_TYPE,
                "the answer is application/graphql-response+json or application/json");
    }

    private static MutableHttpResponse<?> refused(HttpStatus status, MediaType type, @Nullable String message) {
        ErrorClassification kind = ErrorType.InvalidSyntax;
        Map<String, Object> error = Map.of(
                "message",
                String.valueOf(message),
                "extensions",
                Map.of("code", "BAD_ARGUMENT", "classification", kind.toString()));
        return json(status, type, Map.of("errors", List.of(error)));
    }

    private static MutableHttpResponse<?> json(HttpStatus status, MediaType type, Map<String, Object> body) {
        try {
            return HttpResponse.status(status)
                    .body(JSON.writeValueAsBytes(body))
                    .header("Content-Type", type.getName() + "; charset=utf-8")
                    .header("Cache-Control", "no-store");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
