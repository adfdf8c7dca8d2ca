package dev.sphagnum.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.sphagnum.graph.CypherFile;
import org.slf4j.LoggerFactory;

/** How much the log says, by {@code --quiet} and {@code -v}. */
final class Logs {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logs.class);

    private Logs() {}

    /** Under {@code -v}, how long each statement took. */
    static void statement(CypherFile file, long nanos) {
        LOG.debug("{} took {} ms", file.path(), nanos / 1_000_000);
    }

    static void adjust(GlobalOptions options) {
        if (LoggerFactory.getLogger("dev.sphagnum") instanceof Logger ours) {
            ours.setLevel(options.verbose ? Level.DEBUG : options.quiet ? Level.ERROR : Level.INFO);
        }
    }
}
