package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Problem;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;

/** A document that was read before is treated as if it were read again. */
class KnownDocumentsTest {
    private final KnownDocuments documents = new KnownDocuments();
    private final AtomicInteger parsed = new AtomicInteger();

    private PreparsedDocumentEntry ask(String text, boolean valid) {
        return documents
                .getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), _ -> {
                    parsed.incrementAndGet();
                    return valid
                            ? new PreparsedDocumentEntry(Document.newDocument().build())
                            : new PreparsedDocumentEntry(
                                    GraphqlErrorBuilder.newError().message("no").build());
                })
                .join();
    }

    @Test
    void readsADocumentOnce() {
        PreparsedDocumentEntry first = ask("{ a }", true);
        assertThat(ask("{ a }", true)).isSameAs(first);
        assertThat(parsed).hasValue(1);
    }

    @Test
    void keepsNeitherWhatIsInvalidNorWhatIsLong() {
        ask("{ wrong }", false);
        ask(" ".repeat(KnownDocuments.LONGEST) + "{ a }", true);
        assertThat(documents.size()).isZero();
    }

    @Test
    void keepsABoundedNumberAndThoseThatAreAskedFor() {
        for (int i = 0; i <= KnownDocuments.MOST; i++) {
            ask("{ a" + i + " }", true);
            ask("{ a0 }", true);
        }
        assertThat(documents.size()).isEqualTo(KnownDocuments.MOST);
        assertThat(parsed).as("the first was never forgotten").hasValue(KnownDocuments.MOST + 1);
    }

    @Test
    void looksAtTheRightsOfEachCaller() {
        String body = Service.write(Map.of("query", "mutation { refresh { number } }"));
        try (Service service = Service.over(SmallHub.graph(), Map.of(), "secret", (which, _, _) -> {
            throw new Problem.BadArgument("source", which.toString()).asException();
        })) {
            assertThat(code(send(service, body, "Bearer secret"))).isEmpty();
            assertThat(code(service.post(body))).isEqualTo("UNAUTHORIZED");
            assertThat(code(send(service, body, "Bearer other"))).isEqualTo("UNAUTHORIZED");
            assertThat(code(send(service, body, "Bearer secret"))).isEmpty();
        }
    }

    private static Service.Answer send(Service service, String body, String authorization) {
        return service.send(service.request("/graphql")
                .header("Authorization", authorization)
                .post(RequestBody.create(body, MediaType.get("application/json"))));
    }

    private static String code(Service.Answer answer) {
        return Service.json(answer.body()).at("/errors/0/extensions/code").asText();
    }

    @Test
    void weighsTheVariablesOfEachRequest() {
        String query = """
                query Wide($first: Int) { models(first: $first) { nodes { derivatives(first: $first) { nodes {
                    derivative { name task } } } } } }
                """;
        try (Service service = Service.over(SmallHub.graph())) {
            JsonNode narrow = service.ask(query, Map.of("first", 5));
            assertThat(narrow.at("/errors").isMissingNode())
                    .as(narrow.toString())
                    .isTrue();
            JsonNode wide = service.ask(query, Map.of("first", 500));
            assertThat(wide.at("/errors/0/extensions/code").asText()).isEqualTo("TOO_COMPLEX");
        }
    }
}
