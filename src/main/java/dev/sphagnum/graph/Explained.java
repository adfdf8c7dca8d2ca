package dev.sphagnum.graph;

import java.util.ArrayList;
import java.util.List;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/**
 * What {@code EXPLAIN} says of a statement.
 *
 * @param operators every operator of the plan, without the database name
 * @param columns what it returns, in order
 * @param writes the statement may change something
 */
public record Explained(List<String> operators, List<String> columns, boolean writes) {
    static Explained of(List<String> columns, ResultSummary summary) {
        List<String> operators = new ArrayList<>();
        summary.queryPlan().ifPresent(plan -> collect(plan, operators));
        return new Explained(
                List.copyOf(operators),
                List.copyOf(columns),
                switch (summary.queryType()) {
                    case READ_ONLY -> false;
                    case READ_WRITE, WRITE_ONLY, SCHEMA_WRITE -> true;
                });
    }

    private static void collect(Plan plan, List<String> operators) {
        operators.add(plan.operatorType().replaceAll("@.*", ""));
        plan.children().forEach(child -> collect(child, operators));
    }
}
