package dev.sphagnum.bench;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * What a look-up costs without the service: one statement written by hand, through the driver's pool, in a transaction of
 * its own that is opened and committed with it, which is one round trip and the fastest way that the driver has.
 */
final class BareDriver {
    /** Logging as ours: the usual one writes every message out before it drops it, which nobody need pay for. */
    @SuppressWarnings("deprecation") // there is no other way to say so
    static final Config CONFIG = Config.builder().withLogging(Logging.slf4j()).build();

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
    private static final String LOOK_UP = """
            MATCH (model:Model {name: $name})
            RETURN model.name AS name, model.task AS task, model.downloads AS downloads,
                   COLLECT { MATCH (model)-[declared:LICENSED_UNDER {preferred: true}]->(license:License)
                             RETURN {license: license.id, declaredAs: declared.declaredAs} } AS licenses,
                   COLLECT { MATCH (model)-[made:DERIVED_FROM {preferred: true}]->(base:Model)
                             RETURN {base: base.name, relation: made.relation} } AS bases""";

    private final Driver driver;

    BareDriver(Driver driver) {
        this.driver = driver;
    }

    /** Looks a model up and reads the whole answer; true when it is that model's. */
    boolean lookUp(String name) {
        try (Session session = driver.session(READING)) {
            List<Record> rows =
                    session.run(new Query(LOOK_UP, Map.of("name", name))).list();
            if (rows.size() != 1) {
                return false;
            }
            // As plain values, which a program would go on with.
            return name.equals(rows.getFirst().asMap().get("name"));
        }
    }
}
