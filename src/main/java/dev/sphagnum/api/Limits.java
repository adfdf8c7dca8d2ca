package dev.sphagnum.api;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import java.util.Set;

/**
 * How much a query may ask for. Each field costs one, a question that walks or searches more, and what stands below a
 * list is multiplied by the length asked for.
 */
final class Limits implements FieldComplexityCalculator {
    /** Deepest nesting of fields; GraphiQL's own introspection has 13. */
    static final int MAX_DEPTH = 16;

    /** Most fields of one query, fragments spread. */
    static final int MAX_FIELDS = 5_000;

    static final int MAX_COMPLEXITY = 50_000;

    /** A question to the database or a walk, however little of its answer is asked for. */
    private static final int QUESTION = 100;

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private static final Set<String> WALKS = Set.of(
            "lineage",
            "reach",
            "blastRadius",
            "licenseVerdict",
            "affected",
            "effective",
            "obligations",
            "unknown",
            "notice");
    private static final int WALK = 20;

    /** Lists without paging are short; few models have more bases than this. */
    private static final Set<String> SHORT_LISTS = Set.of(
            "bases",
            "datasets",
            "licenses",
            "madeFrom",
            "papers",
            "findings",
            "byLicense",
            "obligations",
            "reasons",
            "unknown",
            "clauses");

    private static final int SHORT_LIST = 5;
    private static final int DEFAULT_FIRST = 20;
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_LINEAGE = 5_000;

    @Override
    public int calculate(FieldComplexityEnvironment environment, int childComplexity) {
        long cost = own(environment) + times(environment) * childComplexity;
        // The library adds ints: the sum over all fields of a query must not overflow.
        return (int) Math.min(cost, MAX_COMPLEXITY + 1L);
    }

    private static int own(FieldComplexityEnvironment environment) {
        if (ROOTS.contains(environment.getParentType().getName())) {
            return QUESTION;
        }
        return WALKS.contains(environment.getField().getName()) ? WALK : 1;
    }

    private static long times(FieldComplexityEnvironment environment) {
        String field = environment.getField().getName();
        if (environment.getFieldDefinition().getArgument("first") == null) {
            return SHORT_LISTS.contains(field) ? SHORT_LIST : 1;
        }
        Object first = environment.getArguments().get("first");
        long asked = first instanceof Number number ? number.longValue() : DEFAULT_FIRST;
        // More is refused where the field is answered, with a better sentence.
        return Math.clamp(asked, 1, field.equals("lineage") ? LONGEST_LINEAGE : LONGEST_PAGE);
    }
}
