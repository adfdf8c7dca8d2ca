package dev.sphagnum.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The tables of docs/scale.md: what was measured for one unit, and that times 2, 10 and 100 million models. */
final class ScaleTables {
    private static final List<Long> SIZES = List.of(2_000_000L, 10_000_000L, 100_000_000L);
    private static final String OPEN = "not measured";
    private static final double KILO = 1_000;

    /** How a cost is told. */
    private enum Unit {
        BYTES,
        SECONDS
    }

    private final Results results;
    private final Bench bench;
    private final List<String> lines = new ArrayList<>();

    ScaleTables(Bench bench) {
        this.bench = bench;
        this.results = new Results(bench.results());
    }

    String text() {
        lines.clear();
        lines.add(String.format(Locale.ROOT, "Measured with %,d models:", bench.models()));
        lines.add("");
        lines.add("| what | measured | a model | 2 million | 10 million | 100 million |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        row("picture, heap", Phase.PICTURE, "picture-bytes", Unit.BYTES);
        row("store on disk", Phase.LOAD, "store-bytes", Unit.BYTES);
        row("bulk load, schema and indexes included", Phase.LOAD, "bulk-seconds", Unit.SECONDS);
        row("first ingest through Bolt", Phase.LOAD, "bolt-seconds", Unit.SECONDS);
        row("loading the picture", Phase.PICTURE, "picture-seconds", Unit.SECONDS);
        row("licence analysis", Phase.LICENSE, "license-seconds", Unit.SECONDS);
        row("writing all findings and verdicts", Phase.LICENSE, "license-writing", Unit.SECONDS);
        row("analysis of an unchanged graph, comparing included", Phase.LICENSE, "license-again", Unit.SECONDS);
        row("radius of a twelfth of the graph", Phase.RADIUS, "radius-seconds", Unit.SECONDS);
        lines.add("");
        lines.add("Of the picture a node takes " + plain(Phase.PICTURE, "picture-node-bytes")
                + " bytes, its name and its owner's" + " included, and a link "
                + plain(Phase.PICTURE, "picture-edge-bytes") + ".");
        return String.join("\n", lines) + "\n";
    }

    private void row(String what, Phase phase, String key, Unit unit) {
        List<String> cells = new ArrayList<>(List.of(what));
        OptionalDouble value = value(phase, key);
        if (value.isEmpty()) {
            cells.addAll(List.of(OPEN, "", "", "", ""));
        } else {
            double each = value.getAsDouble() / bench.models();
            cells.add(told(value.getAsDouble(), unit));
            cells.add(unit == Unit.BYTES ? Figures.text(each) + " bytes" : Figures.text(each * 1e6) + " µs");
            SIZES.forEach(size -> cells.add(told(each * size, unit)));
        }
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private OptionalDouble value(Phase phase, String key) {
        return results.read(phase)
                .map(figures -> figures.values().get(key))
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    private String plain(Phase phase, String key) {
        OptionalDouble value = value(phase, key);
        return value.isEmpty() ? "(" + OPEN + ")" : Figures.text((long) value.getAsDouble());
    }

    private static String told(double value, Unit unit) {
        return switch (unit) {
            case BYTES -> value < 1e9 ? Figures.text(value / 1e6) + " MB" : Figures.text(value / 1e9) + " GB";
            case SECONDS -> time(value);
        };
    }

    private static String time(double seconds) {
        if (seconds < 1) {
            return Figures.text(seconds * KILO) + " ms";
        }
        return seconds < 200 ? Figures.text(seconds) + " s" : Figures.text(seconds / 60) + " min";
    }
}
