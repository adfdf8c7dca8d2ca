package dev.sphagnum.graph;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** In the second run of the suite, the one against a container, skips every test where no Docker engine answers. */
public final class ContainerCondition implements ExecutionCondition {
    static final boolean WANTED = "container".equals(System.getProperty("sphagnum.test.database"));
    private static final boolean AVAILABLE =
            WANTED && DockerClientFactory.instance().isDockerAvailable();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return WANTED && !AVAILABLE
                ? ConditionEvaluationResult.disabled(
                        "no Docker engine answers, so the run against a container is skipped")
                : ConditionEvaluationResult.enabled("the database is there");
    }
}
