package dev.sphagnum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what was measured into docs/benchmarks.md, between two marks; what stands outside them is left as it is. */
final class Page {
    private static final String CHART = "growth.svg";

    private final Bench bench;
    private final Results results;
    private final Notes notes;
    private final List<String> lines = new ArrayList<>();

    Page(Bench bench, Notes notes) {
        this.bench = bench;
        this.results = new Results(bench.results());
        this.notes = notes;
    }

    void writeTo(Path file) throws IOException {
        new Marked(file).write(text());
        if (hasChart()) {
            Files.copy(GrowthPhase.chart(bench), file.resolveSibling(CHART), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean hasChart() {
        return Files.exists(GrowthPhase.chart(bench));
    }

    String text() {
        lines.clear();
        aims();
        missed();
        for (Phase phase : Phase.values()) {
            phase(phase);
        }
        machine();
        return String.join("\n", lines) + "\n";
    }

    private void aims() {
        lines.add("## What was to be reached");
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "At scale %s: %,d models of the Hub, a planted family of %,d.",
                bench.scale(),
                bench.models(),
                bench.family()));
        if (bench.scale() != 1) {
            lines.add("**The aims are for scale 1; at this one they say nothing.**");
        }
        table(List.of("what", "aim", "measured", ""));
        for (Aim aim : Aim.ALL) {
            row(List.of(aim.what(), aim.words(), measured(aim), verdict(aim)));
        }
        lines.add("");
    }

    private String measured(Aim aim) {
        return value(aim).map(aim::measured).orElse("");
    }

    private Optional<Double> value(Aim aim) {
        return results.read(aim.phase()).map(figures -> figures.values().get(aim.key()));
    }

    private String verdict(Aim aim) {
        Optional<Double> value = value(aim);
        if (value.isPresent()) {
            return aim.isMetBy(value.get()) ? "met" : "**MISSED**";
        }
        return results.read(aim.phase()).isPresent() ? "**FAILED**" : "not run";
    }

    private void missed() {
        List<Aim> missed =
                Aim.ALL.stream().filter(aim -> verdict(aim).startsWith("**")).toList();
        if (missed.isEmpty()) {
            return;
        }
        lines.add("## What was missed, and what stands in the way");
        lines.add("");
        for (Aim aim : missed) {
            String note = notes.of(aim.key());
            lines.add("**" + aim.what() + "** (" + aim.words() + "): "
                    + (note.isEmpty() ? "nobody has written yet why." : note));
            lines.add("");
        }
    }

    private void phase(Phase phase) {
        lines.add("## " + phase.word() + ": " + phase.what());
        lines.add("");
        Optional<Figures> read = results.read(phase);
        if (read.isEmpty()) {
            lines.add("Not run.");
            lines.add("");
            return;
        }
        Figures figures = read.get();
        for (Figures.Table table : figures.tables()) {
            lines.add(table.title() + ":");
            table(table.columns());
            table.rows().forEach(this::row);
            lines.add("");
        }
        if (phase == Phase.GROWTH && hasChart()) {
            lines.add("![cost by size, each relative to its own at the smallest size](" + CHART + ")");
            lines.add("");
        }
        if (!figures.failure().isEmpty()) {
            lines.add("**FAILED**: " + figures.failure());
            lines.add("");
        }
        String note = notes.of(phase.word());
        if (!note.isEmpty()) {
            lines.add(note);
            lines.add("");
        }
        lines.add(String.format(Locale.ROOT, "The phase took %.0f s, heap %d GB.", figures.seconds(), phase.heapGb()));
        lines.add("");
    }

    private void machine() {
        lines.add("## Where and when");
        table(List.of("", ""));
        Machine.facts().forEach((name, value) -> row(List.of(name, value)));
        row(List.of("Day", LocalDate.now(ZoneOffset.UTC).toString()));
        row(List.of("Seed", String.valueOf(bench.seed())));
        lines.add("");
    }

    private void table(List<String> columns) {
        lines.add("");
        row(columns);
        lines.add("|" + String.join("|", Collections.nCopies(columns.size(), "---")) + "|");
    }

    private void row(List<String> cells) {
        lines.add("| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |");
    }
}
