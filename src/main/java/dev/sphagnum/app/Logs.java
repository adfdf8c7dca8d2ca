package dev.sphagnum.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much the log says, by {@code --quiet} and {@code -v}. */
final class Logs {
    private Logs() {}

    static void adjust(GlobalOptions options) {
        if (LoggerFactory.getLogger("dev.sphagnum") instanceof Logger ours) {
            ours.setLevel(options.verbose ? Level.DEBUG : options.quiet ? Level.ERROR : Level.INFO);
        }
    }
}
