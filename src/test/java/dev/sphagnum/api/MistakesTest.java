package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers do wrong, by mistake or on purpose: each has a code and a sentence, and nothing breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakesTest {
    @SuppressWarnings("NullAway.Init")
    private Service service;

    @BeforeAll
    void serve() {
        service = Service.over(SmallHub.graph());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String code(JsonNode answer) {
        assertThat(answer.at("/errors")).as(answer.toString()).isNotEmpty();
        return answer.at("/errors/0/extensions/code").asText();
    }

    private String message(JsonNode answer) {
        return answer.at("/errors/0/message").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ blastRadius(of: \"org/bse\") { root { id } } }",
                "{ licenseCheck(subject: \"org/bse\") { verdict } }",
                "{ paths(from: \"org/bse\", to: \"lab/tuned\") { paths { nodes { id } } } }",
                "{ paths(from: \"lab/tuned\", to: \"model:org/bse\") { paths { nodes { id } } } }",
                "{ licenseFindings(filter: {subject: \"org/bse\"}) { totalCount } }"
            })
    void namesWhatIsNearAnUnknownName(String query) {
        JsonNode answer = service.ask(query);
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
        assertThat(message(answer))
                .startsWith("no model, dataset or repository '")
                .contains("did you mean org/base");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { whatIf(proposal: {bases: [{model: "org/base"}], license: "my-own-license"}) { verdict } } | 'my-own-license' is no licence that is known
            { whatIf(proposal: {bases: [{model: "org/base"}], license: "MIT AND ("}) { verdict } } | 'MIT AND (' is no licence expression: it ends where a licence or '(' is expected
            { whatIf(proposal: {bases: [{model: "org/base"}], license: "(MIT OR AND ISC)"}) { verdict } } | is no licence expression: at character 9, 'AND' stands where a licence or '(' is expected
            { whatIf(proposal: {bases: [{model: "org/base"}], license: "GPL-2.0-only WITH"}) { verdict } } | is no licence expression: it ends where an exception is expected
            { licenseFindings(filter: {license: "mit AND"}) { totalCount } } | 'mit AND' is no licence expression: it ends where a licence
            { licenseFindings(filter: {license: "mit AND isc"}) { totalCount } } | 'mit AND isc' is several licences; give one SPDX id
            { models(filter: {license: "mit )"}) { totalCount } } | 'mit )' is no licence expression: at character 5, ')' stands where
            { repositories(filter: {license: "mit OR"}) { totalCount } } | 'mit OR' is no licence expression
            { whatIf(proposal: {}) { verdict } } | a proposal needs 1 to 200 bases and datasets, not 0
            { whatIf(proposal: {name: "lab/tuned", bases: [{model: "org/base"}]}) { verdict } } | 'lab/tuned' is in the graph already
            { whatIf(proposal: {name: "a\\nb", bases: [{model: "org/base"}]}) { verdict } } | is no name
            { licenseCheck(subject: "org/base", policy: {name: "lenient"}) { verdict } } | 'lenient' is no policy
            { licenseCheck(subject: "org/base", policy: {contested: COMPATIBLE}) { verdict } } | contested is COMPATIBLE
            { licenseFindings(filter: {policy: "lenient"}) { totalCount } } | 'lenient' is no policy
            { licenseFindings(filter: {license: "my-own-license"}) { totalCount } } | 'my-own-license' is no licence that is known
            { licenseFindings(filter: {clause: "XX"}) { totalCount } } | 'XX' is no code of a clause; there are ATTRIBUTION, COMPUTE_ONLY
            { canIUse(subject: "org/base", purpose: {aim: RESEARCH, territory: "Europe"}) { verdict } } | 'Europe' is no territory
            { canIUse(subject: "org/base", purpose: {aim: RESEARCH, territory: "XX"}) { verdict } } | 'XX' is no territory; give EU, UK or a country code of two letters (ISO 3166-1)
            { canIUse(subject: "org/base", purpose: {aim: RESEARCH, monthlyActiveUsers: -1}) { verdict } } | monthlyActiveUsers is -1
            """)
    void namesWhatIsWrongWithAQuestionAboutLicences(String query, String message) {
        JsonNode answer = service.ask(query);
        assertThat(code(answer)).isEqualTo("BAD_ARGUMENT");
        assertThat(message(answer)).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ models(first: 100000) { totalCount } }",
                "{ models(first: 0) { totalCount } }",
                "{ models(first: -1) { totalCount } }",
                "{ search(text: \"a\", first: 501) { totalCount } }",
                "{ statistics { byLicense(first: 501) { count } } }",
                "{ model(name: \"org/base\") { derivatives(first: 501) { totalCount } } }",
                "{ model(name: \"org/base\") { lineage(direction: UP, first: 5001) { root { id } } } }",
                "{ model(name: \"org/base\") { lineage(direction: UP, maxDepth: 65) { root { id } } } }",
                "{ paths(from: \"org/base\", to: \"lab/tuned\", maxHops: 0) { paths { nodes { id } } } }",
                "{ paths(from: \"org/base\", to: \"org/base\") { paths { nodes { id } } } }",
                "{ blastRadius(of: \"org/base\", filter: {maxDepth: 0}) { root { id } } }",
                "{ blastRadius(of: \"org/base\", filter: {kinds: [LICENSE]}) { root { id } } }",
                "{ model(name: \"\") { id } }",
                "{ model(name: \"a\\u0000b\") { id } }",
                "{ node(id: \"nonsense\") { id } }",
                "{ node(id: \"advisory:x\") { id } }",
                "{ nope }",
                "{ nope",
                "{ model { id } }",
                "{ models(orderBy: {field: NOPE}) { totalCount } }",
                "mutation { analyze }"
            })
    void refusesABadArgument(String query) {
        assertThat(code(service.ask(query))).isEqualTo("BAD_ARGUMENT");
    }

    @Test
    void refusesANameOfTenThousandCharacters() {
        JsonNode answer =
                service.ask("query ($name: String!) { model(name: $name) { id } }", Map.of("name", "x".repeat(10_000)));
        assertThat(code(answer)).isEqualTo("BAD_ARGUMENT");
        assertThat(message(answer)).isEqualTo("the name has 10000 characters; at most 512 are taken");
    }

    @Test
    void readsNoNameAsCypher() {
        String name = "x'}) DETACH DELETE n //";
        assertThat(service.ask(
                                "query ($name: String!) { model(name: $name) { id } models(filter: {nameContains: $name}) {"
                                        + " totalCount } }",
                                Map.of("name", name))
                        .at("/data"))
                .isEqualTo(Service.json("{\"model\": null, \"models\": {\"totalCount\": 0}}"));
        assertThat(service.ask("{ statistics { models } }")
                        .at("/data/statistics/models")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void refusesACursorThatWasChangedOrIsOfAnotherList() {
        String cursor = service.ask("{ models(first: 1) { pageInfo { endCursor } } }")
                .at("/data/models/pageInfo/endCursor")
                .asText();
        String query = "query ($after: String) { models(first: 1, after: $after) { nodes { id } } }";
        assertThat(service.ask(query, Map.of("after", cursor)).at("/errors").isMissingNode())
                .isTrue();
        String changed = Cursor.at("another list", 0);
        for (String wrong : List.of(changed, cursor + "A", cursor.substring(1), "", "%%%", "A".repeat(5_000))) {
            assertThat(code(service.ask(query, Map.of("after", wrong))))
                    .as(wrong)
                    .isEqualTo("BAD_CURSOR");
        }
        assertThat(code(service.ask(
                        "query ($after: String) { models(filter: {stub: true}, after: $after) { nodes { id } } }",
                        Map.of("after", cursor))))
                .isEqualTo("BAD_CURSOR");
        assertThat(code(service.ask(
                        "query ($after: String) { repositories(after: $after) { nodes { id } } }",
                        Map.of("after", cursor))))
                .isEqualTo("BAD_CURSOR");
    }

    @Test
    void refusesAQueryNestedFiftyDeep() {
        String query =
                "{ model(name: \"org/base\") " + "{ bases { base ".repeat(25) + "{ id }" + " } }".repeat(25) + " }";
        JsonNode answer = service.ask(query);
        assertThat(code(answer)).isEqualTo("TOO_COMPLEX");
        assertThat(answer.has("data")).isFalse();
    }

    @Test
    void refusesLongListsInLongLists() {
        assertThat(
                        code(
                                service.ask(
                                        "{ models(first: 500) { nodes { derivatives(first: 500) { nodes { derivative { id } } } } } }")))
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void refusesAThousandAliases() {
        String aliases = IntStream.range(0, 1_000)
                .mapToObj(index -> "a" + index + ": statistics { models }")
                .collect(Collectors.joining(" "));
        assertThat(code(service.ask("{ " + aliases + " }"))).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void refusesMoreTokensThanAnyQueryNeeds() {
        assertThat(code(service.ask("{ " + "statistics { models } ".repeat(10_000) + "}")))
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void refusesFragmentsThatMultiply() {
        // Each holds the next twice: a thousand million fields when spread.
        String fragments = IntStream.range(0, 30)
                .mapToObj(index -> "fragment f" + index + " on Query { a" + index + ": statistics { models } ...f"
                        + (index + 1) + " ...f" + (index + 1) + " }")
                .collect(Collectors.joining(" "));
        assertThat(code(service.ask("{ ...f0 } " + fragments + " fragment f30 on Query { __typename }")))
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void refusesIntrospectionInBadFaith() {
        String deep = "fields { type { ".repeat(20) + "name" + " } }".repeat(20);
        assertThat(code(service.ask("{ __schema { types { " + deep + " } } }"))).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void letsTheIntrospectionOfGraphiQlThrough() {
        JsonNode answer = service.ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.at("/data/__schema/queryType/name").asText()).isEqualTo("Query");
    }

    @Test
    void answersAlikeWhetherTheTimeIsUpInTheMiddle() {
        try (Service hasty = Service.over(SmallHub.graph(), Map.of("sphagnum.query-timeout", "1ms"))) {
            JsonNode answer = hasty.ask("{ statistics { models byRelation { count } byLicense { count } } }");
            assertThat(code(answer)).isEqualTo("TIMEOUT");
            assertThat(message(answer)).startsWith("the query took longer than");
        }
        SmallHub.graph();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\": \"{ | what was sent is no JSON: line 1 cannot be read",
                "'' | the body is no JSON object with a member 'query'",
                "[{\"query\": \"{ statistics { models } }\"}] | a list of requests is not taken; send one request at a time, or one with several fields",
                "7 | the body is no JSON object with a member 'query'",
                "{} | the member 'query' is missing or empty",
                "{\"query\": \"\"} | the member 'query' is missing or empty",
                "{\"query\": 7} | the member 'query' is no string",
                "{\"query\": \"{ nope }\", \"operationName\": 7} | the member 'operationName' is no string",
                "{\"query\": \"{ nope }\", \"variables\": [7]} | the member 'variables' is no JSON object",
                "{\"query\": \"{ nope }\"} {} | what was sent is no JSON: line 1 cannot be read"
            })
    void refusesAMalformedRequest(String body, String sentence) {
        Service.Answer answer = service.post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Service.json(answer.body()).at("/errors/0/message").asText()).isEqualTo(sentence);
    }

    @Test
    void refusesAHugeBody() {
        assertThat(service.post("{\"query\": \"" + " ".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void bearsDeepJson() {
        assertThat(service.post("{\"query\": \"{ statistics { models } }\", \"variables\": " + "{\"a\":".repeat(5_000)
                                + "1" + "}".repeat(5_000) + "}")
                        .status())
                .isEqualTo(400);
    }
}
