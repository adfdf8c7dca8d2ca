package dev.sphagnum.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Generates, ingests, loads, analyses and queries, each in a process of its own, and writes docs/benchmarks.md. Every phase
 * keeps its figures in a file, so that it can be run again alone.
 */
@Command(
        name = "src/bench/run bench.Suite",
        mixinStandardHelpOptions = true,
        description = {
            "Measures everything and writes docs/benchmarks.md.",
            "At full scale an hour or two on two cores, 20 GB of memory and 25 GB of disk."
        },
        footer = {"", "Example: src/bench/run bench.Suite --only radius,license"})
public final class Suite implements Callable<Integer> {
    @Option(names = "--scale", description = "Share of the full size of all inputs (default: ${DEFAULT-VALUE}).")
    private double scale = 1;

    @Option(names = "--folder", description = "Where inputs, stores and results are kept (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target", "bench");

    @Option(names = "--seed", description = "Seed of the inputs (default: ${DEFAULT-VALUE}).")
    private long seed = 20_250_701;

    @Option(
            names = "--only",
            split = ",",
            description =
                    "Phases to run: generate, ingest, load, picture, radius, license, http, growth (default: all but growth).")
    private List<String> only = List.of();

    @Option(names = "--page", description = "The page that is written (default: ${DEFAULT-VALUE}).")
    private Path page = Path.of("docs", "benchmarks.md");

    @Option(names = "--notes", description = "What people wrote about the figures (default: ${DEFAULT-VALUE}).")
    private Path notes = Path.of("src", "bench", "notes.md");

    @Option(names = "--phase", hidden = true, description = "Run one phase in this process.")
    private @Nullable String phase;

    private Suite() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs as from the command line; answers 0, or 1 when a phase failed. */
    public static int run(String... arguments) {
        return new CommandLine(new Suite()).execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bench bench = new Bench(folder.toAbsolutePath().normalize(), scale, seed);
        Files.createDirectories(bench.results());
        if (phase != null) {
            return inThisProcess(bench, Phase.of(phase));
        }
        List<Phase> phases =
                only.isEmpty() ? Phase.usual() : only.stream().map(Phase::of).toList();
        int failed = 0;
        for (Phase next : phases) {
            failed += run(bench, next) ? 0 : 1;
        }
        new Page(bench, Notes.read(notes)).writeTo(page);
        Path scalePage = page.resolveSibling("scale.md");
        if (Files.exists(scalePage)) {
            new Marked(scalePage).write(new ScaleTables(bench).text());
        }
        System.out.println("Written: " + page);
        return failed == 0 ? 0 : 1;
    }

    private static boolean run(Bench bench, Phase phase) throws IOException, InterruptedException {
        Results results = new Results(bench.results());
        results.forget(phase);
        System.out.println(phase.word() + ": " + phase.what());
        long start = System.nanoTime();
        // Where nobody minds who inherits whose warmth, a process for each phase would take longer than what it does.
        int status = bench.isSmall()
                ? inThisProcess(bench, phase)
                : Forked.run(Suite.class, phase.heapGb() + "g", arguments(bench, phase));
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures figures = results.read(phase).orElseGet(Figures::begin);
        boolean failed = status != 0 || !figures.failure().isEmpty();
        if (status != 0 && figures.failure().isEmpty()) {
            figures = figures.failed("its process ended with status " + status);
        }
        results.write(phase, figures.took(seconds));
        System.out.printf(Locale.ROOT, "%s: %s in %.1f s%n", phase.word(), failed ? "FAILED" : "done", seconds);
        return !failed;
    }

    private static List<String> arguments(Bench bench, Phase phase) {
        return List.of(
                "--phase", phase.word(),
                "--scale", String.valueOf(bench.scale()),
                "--seed", String.valueOf(bench.seed()),
                "--folder", bench.folder().toString());
    }

    /** What was measured before a failure is kept with it. */
    @SuppressWarnings("CatchAndPrintStackTrace") // for whoever watches
    private static int inThisProcess(Bench bench, Phase phase) {
        Figures figures = Figures.begin();
        Results results = new Results(bench.results());
        try {
            phase.run(bench, figures);
            results.write(phase, figures);
            return 0;
        } catch (Exception | OutOfMemoryError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            System.out.println(trace);
            results.write(
                    phase,
                    figures.failed(String.valueOf(
                            Arrays.asList(trace.toString().split("\n")).getFirst())));
            return 1;
        }
    }
}
