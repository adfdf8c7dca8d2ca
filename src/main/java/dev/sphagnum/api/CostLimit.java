package dev.sphagnum.api;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query that asks for too much, and remembers those that do not: of the variables only numbers and truth values
 * count, by {@code first} and by {@code @skip} and {@code @include}. Thread-safe.
 */
final class CostLimit extends MaxQueryComplexityInstrumentation {
    private final Recent<Asked, Boolean> passed = new Recent<>(KnownDocuments.MOST);

    CostLimit() {
        super(Limits.MAX_COMPLEXITY, new Limits());
    }

    /** What the cost of a query follows from. */
    private record Asked(String document, @Nullable String operation, Map<String, @Nullable Object> variables) {
        static Asked of(ExecutionInput input) {
            Map<String, @Nullable Object> counting = new HashMap<>();
            input.getRawVariables().toMap().forEach((name, value) -> {
                if (value == null || value instanceof Number || value instanceof Boolean) {
                    counting.put(name, value);
                }
            });
            return new Asked(input.getQuery(), input.getOperationName(), counting);
        }
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionInput input = parameters.getExecutionContext().getExecutionInput();
        if (input.getQuery().length() > KnownDocuments.LONGEST) {
            return super.beginExecuteOperation(parameters, state);
        }
        Asked asked = Asked.of(input);
        if (passed.get(asked) != null) {
            return SimpleInstrumentationContext.noOp();
        }
        InstrumentationContext<ExecutionResult> context = super.beginExecuteOperation(parameters, state);
        passed.put(asked, true);
        return context;
    }
}
