package dev.sphagnum.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Names of a graph that clients ask about.
 *
 * @param models any, each as likely as the other
 * @param popular the most downloaded first
 * @param derived models that have a base
 * @param bases models that have derivatives
 * @param families roots of 10 to 999 descendants, of smaller ones where there are too few
 */
record SampledNames(
        List<String> models, List<String> popular, List<String> derived, List<String> bases, List<String> families) {
    private static final int SAMPLE = 20_000;
    private static final int POPULAR = 1_000;
    private static final int FAMILIES = 100;
    private static final int MOST_TRIED = 1_500;

    private static final String MODELS = "MATCH (m:Model) RETURN m.name AS name";
    private static final String MOST_DOWNLOADED =
            "MATCH (m:Model) WHERE m.downloads IS NOT NULL RETURN m.name AS name ORDER BY m.downloads DESC LIMIT $most";
    private static final String DERIVED =
            "UNWIND $names AS name MATCH (m:Model {name: name}) WHERE EXISTS { (m)-[:DERIVED_FROM {preferred: true}]->() }"
                    + " RETURN name";
    private static final String BASES =
            "MATCH (m:Model)<-[d:DERIVED_FROM {preferred: true}]-() WITH DISTINCT m RETURN m.name AS name";
    private static final String DESCENDANTS = """
            MATCH (m:Model {name: $name})
            RETURN COUNT { MATCH (m)<-[:DERIVED_FROM* {preferred: true}]-(d) WITH DISTINCT d LIMIT 1000 RETURN d } AS count""";

    static SampledNames of(Driver driver, long seed) {
        Random random = new Random(seed);
        try (Session session = driver.session()) {
            List<String> models = sample(names(session, MODELS, Map.of()), random);
            List<String> bases = sample(names(session, BASES, Map.of()), random);
            return new SampledNames(
                    models,
                    names(session, MOST_DOWNLOADED, Map.of("most", POPULAR)),
                    names(session, DERIVED, Map.of("names", models)),
                    bases,
                    families(session, bases));
        }
    }

    private static List<String> names(Session session, String cypher, Map<String, Object> parameters) {
        return session.run(cypher, parameters).list(row -> row.get("name").asString());
    }

    /** Sorted before, since the database promises no order. */
    private static List<String> sample(List<String> names, Random random) {
        String[] sorted = names.toArray(String[]::new);
        Arrays.sort(sorted);
        int wanted = Math.min(SAMPLE, sorted.length);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(sorted.length - i);
            String chosen = sorted[other];
            sorted[other] = sorted[i];
            sorted[i] = chosen;
        }
        return List.of(Arrays.copyOf(sorted, wanted));
    }

    private static List<String> families(Session session, List<String> bases) {
        List<String> families = new ArrayList<>();
        List<String> smaller = new ArrayList<>();
        for (String base : bases.subList(0, Math.min(MOST_TRIED, bases.size()))) {
            long count = session.run(DESCENDANTS, Map.of("name", base))
                    .single()
                    .get("count")
                    .asLong();
            if (count < 1_000) {
                (count >= 10 ? families : smaller).add(base);
            }
            if (families.size() == FAMILIES) {
                return families;
            }
        }
        return families.isEmpty() ? smaller : families;
    }

    /** Half of what is looked up is popular, the first more than the last; half is any model. */
    String lookedUp(RandomGenerator random) {
        if (popular.isEmpty() || random.nextBoolean()) {
            return any(models, random);
        }
        double place = random.nextDouble();
        return popular.get((int) (place * place * popular.size()));
    }

    /** The first words of a model's own name, as somebody would type who remembers part of it. */
    String searched(RandomGenerator random) {
        String name = any(models, random);
        String[] words = name.substring(name.lastIndexOf('/') + 1).split("[-_.]", 3);
        return words.length == 1 ? words[0] : words[0] + " " + words[1];
    }

    static String any(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}
