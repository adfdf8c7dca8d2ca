package dev.sphagnum.bench;

import static dev.sphagnum.bench.Aim.Bound.AT_LEAST;
import static dev.sphagnum.bench.Aim.Bound.AT_MOST;
import static dev.sphagnum.bench.Aim.Bound.UNDER;

import java.util.List;

/**
 * One figure that has to be reached, at full scale, on two cores and 24 GB.
 *
 * @param key of the value among the figures of its phase, and of the note in {@code src/bench/notes.md}
 * @param unit after the number
 */
record Aim(Phase phase, String key, String what, Bound bound, double aim, String unit) {
    enum Bound {
        AT_MOST("at most"),
        UNDER("under"),
        AT_LEAST("at least");

        private final String words;

        Bound(String words) {
            this.words = words;
        }
    }

    static final List<Aim> ALL = List.of(
            new Aim(
                    Phase.INGEST,
                    "ingest-ratio",
                    "PeaTMOSS through Bolt, beside the bare UNWIND … CREATE of the same graph",
                    AT_MOST,
                    1.5,
                    "times its time"),
            new Aim(Phase.INGEST, "ingest-heap", "Peak heap of the ingestor", UNDER, 1_024, "MB"),
            new Aim(
                    Phase.LOAD,
                    "bulk-ratio",
                    "Hub-sized bulk load, end to end, beside the Bolt path",
                    AT_LEAST,
                    2.5,
                    "times faster"),
            new Aim(Phase.PICTURE, "picture-seconds", "Picture of the Hub-sized graph, loaded", UNDER, 20, "s"),
            new Aim(Phase.PICTURE, "picture-memory", "Memory for it", UNDER, 600, "MB"),
            new Aim(
                    Phase.RADIUS,
                    "radius-p50",
                    "Radius totals and first page of the planted family, median",
                    UNDER,
                    10,
                    "ms"),
            new Aim(Phase.RADIUS, "radius-p99", "The same, p99", UNDER, 50, "ms"),
            new Aim(Phase.RADIUS, "radius-cypher", "The same beside the Cypher twin", AT_LEAST, 20, "times faster"),
            new Aim(
                    Phase.RADIUS,
                    "radius-sqlite",
                    "The same beside SQLite's recursive CTE",
                    AT_LEAST,
                    20,
                    "times faster"),
            new Aim(
                    Phase.RADIUS,
                    "radius-floor",
                    "The same beside a bare walk over arrays",
                    AT_MOST,
                    5,
                    "times its time"),
            new Aim(
                    Phase.LICENSE,
                    "license-seconds",
                    "Licence analysis of the whole graph, beside loading and writing back",
                    UNDER,
                    3,
                    "s"),
            new Aim(
                    Phase.LICENSE,
                    "license-writing",
                    "Writing back the findings and the verdicts that changed",
                    UNDER,
                    30,
                    "s"),
            new Aim(
                    Phase.HTTP,
                    "http-ratio",
                    "Look-ups a second over HTTP in the mix of 32 clients, of those that the bare driver reaches",
                    AT_LEAST,
                    40,
                    "%"),
            new Aim(Phase.HTTP, "http-p99", "p99 of the mix", UNDER, 150, "ms"),
            new Aim(Phase.HTTP, "http-errors", "Errors of the mix", AT_MOST, 0, "errors"),
            new Aim(Phase.HTTP, "http-busy-errors", "Errors of the mix while an ingest runs", AT_MOST, 0, "errors"));

    boolean isMetBy(double value) {
        return switch (bound) {
            case AT_MOST -> value <= aim;
            case UNDER -> value < aim;
            case AT_LEAST -> value >= aim;
        };
    }

    String words() {
        return bound.words + " " + number(aim) + " " + unit;
    }

    String measured(double value) {
        return Figures.text(value) + " " + unit;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Figures.text((long) value) : String.valueOf(value);
    }
}
