package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.graph.PlanRules.Indexed;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The plan of every file of {@code cypher/}: none reads the whole graph, joins each with each, follows paths without a
 * bound, scans for what an index finds, or holds a scan before it writes, unless its header says why under {@code // Plan:}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // all of them look at one graph, and none writes
class PlansTest {
    private static final Pattern PARAMETER = Pattern.compile("^//\\s+(?:Params:\\s+)?\\$(\\w+)\\s+(\\S+).*");
    /** Enough that an index is worth its while: plans for an empty graph say nothing. */
    private static final String SOME = """
            UNWIND range(1, 3000) AS i
            MERGE (model:Model {name: 'o' + (i % 300) + '/m' + i, hubId: 'h' + i, downloads: i})
            MERGE (owner:Owner {name: 'huggingface.co/o' + (i % 300)})
            MERGE (license:License {id: 'L' + (i % 20)})
            CREATE (model)-[:PUBLISHED_BY {preferred: true, source: 's'}]->(owner),
                (model)-[:LICENSED_UNDER {preferred: true, source: 's'}]->(license),
                (:Change {id: 'c' + i, observedAt: datetime()}),
                (:LicenseFinding {id: 'f' + i})-[:ORIGIN]->(model)
            WITH model, i
            MATCH (base:Model {hubId: 'h' + (1 + i / 4)})
            CREATE (model)-[:DERIVED_FROM {preferred: true, source: 's'}]->(base)
            MERGE (dataset:Dataset {name: 'd' + (i % 200)})
            MERGE (repository:Repository {name: 'github.com/r/' + (i % 700)})
            CREATE (model)-[:TRAINED_ON {preferred: true, source: 's'}]->(dataset),
                (repository)-[:USES {preferred: true, source: 's'}]->(model)
            """;

    private final Graph graph = graph();
    private final PlanRules rules = new PlanRules(indexes());

    private static Graph graph() {
        Graph graph = TestGraph.of(SOME);
        // Without it an index that has just been filled still counts as empty, and reading all of it as free.
        TestGraph.run("CALL db.prepareForReplanning(60)");
        return graph;
    }

    private Set<Indexed> indexes() {
        CypherFile show = new CypherFile("test", """
                SHOW INDEXES YIELD labelsOrTypes, properties, type
                WHERE type IN ['RANGE', 'TEXT'] AND labelsOrTypes IS NOT NULL
                RETURN labelsOrTypes[0] AS label, properties[0] AS property
                """);
        Set<Indexed> indexes = new HashSet<>();
        graph.table(show, Parameters.none(), 1_000)
                .rows()
                .forEach(row -> indexes.add(
                        new Indexed(String.valueOf(row.get("label")), String.valueOf(row.get("property")))));
        assertThat(indexes).contains(new Indexed("Model", "name"), new Indexed("Model", "hubId"));
        return indexes;
    }

    @TestFactory
    Stream<DynamicTest> noPlanDoesWhatIsForbiddenWithoutAReason() {
        return CypherLibrary.all().stream().map(file -> DynamicTest.dynamicTest(file.path(), () -> check(file)));
    }

    private void check(CypherFile file) {
        List<String> faults = faults(file);
        String reason = CypherLibrary.planReason(file);
        if (reason.isEmpty()) {
            assertThat(faults)
                    .as("forbidden in the plan; mend the statement, or say why in a line '// Plan:    <reason>'")
                    .isEmpty();
        } else {
            assertThat(faults).as("what '// Plan: " + reason + "' excuses").isNotEmpty();
            assertThat(reason).as("a reason is a sentence").matches("[A-Z].{20,}\\.");
        }
    }

    private List<String> faults(CypherFile file) {
        return rules.faults(explained(file));
    }

    /** Planned anew: a plan that another test left behind was made for another graph. */
    private Explained explained(CypherFile file) {
        CypherFile anew = new CypherFile(
                file.path(), "CYPHER replan=force\n" + file.text().replace("CYPHER replan=skip", ""));
        return graph.explain(anew, parameters(file));
    }

    private static Parameters parameters(CypherFile file) {
        Parameters parameters = Parameters.none();
        for (String line :
                file.text().lines().takeWhile(line -> line.startsWith("//")).toList()) {
            Matcher matcher = PARAMETER.matcher(line);
            if (matcher.matches()) {
                parameters = parameters.and(matcher.group(1), value(matcher.group(2)));
            }
        }
        return parameters;
    }

    private static @Nullable Object value(String type) {
        return switch (type) {
            case "STRING" -> "x";
            case "INTEGER" -> 5L;
            case "FLOAT" -> 0.5;
            case "BOOLEAN" -> true;
            case "DATETIME" -> OffsetDateTime.parse("2026-01-01T00:00:00Z");
            case "MAP" -> Map.of();
            default -> type.startsWith("LIST<STRING>") ? List.of("x") : type.startsWith("LIST") ? List.of() : null;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MATCH (n) RETURN n                                                       | reads the whole graph: AllNodesScan
        MATCH ()-[r]->() RETURN r                                                | reads the whole graph: Directed
        MATCH (a:Model {name: 'x'}) MATCH (b:Owner) RETURN a, b                  | joins each with each: CartesianProduct
        MATCH p = (:Model {name: 'x'})<-[:DERIVED_FROM*]-() RETURN p             | follows paths without a bound: VarLengthExpand(All)
        MATCH p = (:Model {name: 'x'})<-[:DERIVED_FROM*2..]-() RETURN p          | follows paths without a bound: VarLengthExpand(All)
        MATCH p = (:Model {name: 'x'})(()<-[:DERIVED_FROM]-()<-[:DERIVED_FROM]-())+() RETURN p | follows paths without a bound: Repeat
        MATCH (m:Model) USING SCAN m:Model WHERE m.hubId = 'x' RETURN m          | scans for what the index of Model.hubId finds: NodeByLabelScan
        MATCH (m:Model)-[:DERIVED_FROM]->(b) WHERE m.sha IS NULL SET b.sha = 'x' | holds all of a scan before it writes: Eager
        """)
    void theRulesFindWhatIsForbidden(String statement, String fault) {
        CypherFile bad = new CypherFile("bad", statement);
        assertThat(faults(bad))
                .as("%s%n%s", statement, explained(bad).root())
                .anyMatch(found -> found.startsWith(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MATCH (m:Model {name: 'x'}) RETURN m
        MATCH p = (:Model {name: 'x'})<-[:DERIVED_FROM*..3]-() RETURN p
        MATCH p = (:Model {name: 'x'})(()<-[:DERIVED_FROM]-()){1,3}() RETURN p
        MATCH p = (:Model {name: 'x'})(()<-[:DERIVED_FROM]-()<-[:DERIVED_FROM]-()){1,3}() RETURN p
        MATCH (:Model {name: 'x'})<-[:DERIVED_FROM*]-(m:Model) RETURN DISTINCT m
        MATCH (m:Model) RETURN count(m)
        """)
    void theRulesLetPassWhatIsFine(String statement) {
        assertThat(faults(new CypherFile("good", statement))).as(statement).isEmpty();
    }

    @Test
    void theReasonIsReadFromTheHeader() {
        assertThat(CypherLibrary.planReason(new CypherFile("x", """
                // What.
                //
                // Params:  none
                // Returns: a STRING
                // Plan:    All of it is asked for,
                //          and so it is read.
                // Browser: none
                MATCH (n) RETURN n.a AS a
                """)))
                .isEqualTo("All of it is asked for, and so it is read.");
        assertThat(CypherLibrary.planReason(new CypherFile("x", "// What.\nMATCH (n) RETURN n")))
                .isEmpty();
    }
}
