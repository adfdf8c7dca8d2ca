package dev.sphagnum.api;

import dev.sphagnum.registry.Registry;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service is healthy when the database answers. */
@Singleton
final class GraphHealth extends AbstractHealthIndicator<String> {
    private static final Logger LOG = LoggerFactory.getLogger(GraphHealth.class);

    private final Registry registry;

    GraphHealth(Registry registry) {
        this.registry = registry;
    }

    @Override
    protected String getHealthInformation() {
        try {
            long version = registry.version().number();
            healthStatus = HealthStatus.UP;
            return "version " + version;
        } catch (RuntimeException e) {
            LOG.warn("the database does not answer: {}", e.getMessage());
            healthStatus = HealthStatus.DOWN;
            return "the database does not answer";
        }
    }

    @Override
    protected String getName() {
        return "graph";
    }
}
