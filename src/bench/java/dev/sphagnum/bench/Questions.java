package dev.sphagnum.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What clients ask over HTTP, and how they tell a good answer. */
final class Questions {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A kind of question, with its share of the mix in percent. */
    enum Kind {
        LOOK_UP(70, """
                query LookUp($name: String!) {
                  model(name: $name) {
                    name task downloads
                    licenses { license { name } declaredAs }
                    bases { base { name } relation }
                  }
                }"""),
        LINEAGE(15, """
                query Lineage($name: String!, $direction: Direction!) {
                  model(name: $name) {
                    name
                    lineage(direction: $direction) {
                      nodes { depth node { name } }
                      edges { dependent { name } base { name } relation }
                      coverage { complete truncated unresolvedParents unknownLicenses }
                    }
                  }
                }"""),
        RADIUS(10, """
                query Radius($of: ID!) {
                  blastRadius(of: $of) {
                    root { id }
                    totals { models repositories owners byDepth { depth count } }
                    affected(first: 20) { totalCount nodes { depth reach node { id } path { nodes { id } } } }
                    coverage { complete truncated unresolvedParents unknownLicenses }
                  }
                }"""),
        SEARCH(5, """
                query Search($text: String!) {
                  search(text: $text, first: 10) { totalCount nodes { id } }
                }""");

        private final int percent;
        private final String document;

        Kind(int percent, String document) {
            this.percent = percent;
            this.document = document;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One request.
     *
     * @param expected what a good answer holds
     */
    record Question(Kind kind, String body, String expected) {
        boolean isAnsweredBy(String answer) {
            return answer.contains(expected) && !answer.contains("\"errors\"");
        }
    }

    private final SampledNames names;

    Questions(SampledNames names) {
        this.names = names;
    }

    /** The next question of a client of the mix. */
    Question mixed(RandomGenerator random) {
        int draw = random.nextInt(100);
        for (Kind kind : Kind.values()) {
            draw -= kind.percent;
            if (draw < 0) {
                return of(kind, random);
            }
        }
        throw new IllegalStateException("the shares do not add up to 100");
    }

    Question of(Kind kind, RandomGenerator random) {
        return switch (kind) {
            case LOOK_UP -> named(kind, names.lookedUp(random), Map.of());
            case LINEAGE ->
                random.nextBoolean()
                        ? named(kind, SampledNames.any(names.derived(), random), Map.of("direction", "UP"))
                        : named(kind, SampledNames.any(names.bases(), random), Map.of("direction", "DOWN"));
            case RADIUS -> {
                String id = "model:" + SampledNames.any(names.families(), random);
                yield new Question(kind, body(kind, Map.of("of", id)), "\"id\":" + text(id));
            }
            case SEARCH -> new Question(kind, body(kind, Map.of("text", names.searched(random))), "\"totalCount\":");
        };
    }

    private static Question named(Kind kind, String name, Map<String, String> others) {
        Map<String, String> variables = new LinkedHashMap<>(others);
        variables.put("name", name);
        return new Question(kind, body(kind, variables), "\"name\":" + text(name));
    }

    private static String body(Kind kind, Map<String, String> variables) {
        return text(Map.of("query", kind.document, "variables", variables));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
