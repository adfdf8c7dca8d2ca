package dev.sphagnum.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/**
 * What {@code EXPLAIN} says of a statement.
 *
 * @param root the last step of the plan, above those that feed it; null when the server gives no plan
 * @param columns what it returns, in order
 * @param writes the statement may change something
 */
public record Explained(@Nullable Step root, List<String> columns, boolean writes) {
    /**
     * One step of a plan; see Neo4j's <a
     * href="https://neo4j.com/docs/cypher-manual/current/planning-and-tuning/operators/">list of operators</a>.
     *
     * @param operator its name, without that of the database
     * @param details what it works on, as the server words it; empty when it says nothing
     * @param below the steps whose rows it takes
     */
    public record Step(String operator, String details, List<Step> below) {
        static Step of(Plan plan) {
            Value details = plan.arguments().getOrDefault("Details", Values.value(""));
            return new Step(
                    plan.operatorType().replaceAll("@.*", ""),
                    details.asString(""),
                    plan.children().stream().map(Step::of).toList());
        }

        /** This step and all below it. */
        public List<Step> all() {
            List<Step> all = new ArrayList<>();
            all.add(this);
            below.forEach(step -> all.addAll(step.all()));
            return all;
        }
    }

    static Explained of(List<String> columns, ResultSummary summary) {
        return new Explained(
                summary.queryPlan().map(Step::of).orElse(null),
                List.copyOf(columns),
                switch (summary.queryType()) {
                    case READ_ONLY -> false;
                    case READ_WRITE, WRITE_ONLY, SCHEMA_WRITE -> true;
                });
    }

    /** Every operator of the plan. */
    public List<String> operators() {
        return root == null
                ? List.of()
                : root.all().stream().map(Step::operator).toList();
    }
}
