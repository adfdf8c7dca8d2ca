package dev.sphagnum.bench;

import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes made-up inputs: {@code src/bench/run bench.Generate hub FILE --models 100000 --family 8000}. */
public final class Generate {
    private static final String USAGE = """
            peatmoss FILE [--scale X] [--seed N]               a SQLite file as PeaTMOSS is published; X 1.0 is its size
            hub FILE [--models N] [--family N] [--seed N]      a JSON Lines file of the Hub's models""";
    private static final String SEED = "--seed";
    private static final String DEFAULT_SEED = "2025";
    private static final int DEFAULT_FAMILY = 150_000;

    private Generate() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(run(List.of(arguments)));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (UncheckedIOException e) {
            System.err.println(
                    e.getCause() instanceof FileAlreadyExistsException
                            ? "the file '" + e.getCause().getMessage() + "' is there already; delete it or name another"
                            : "the file cannot be written: " + e.getCause());
            System.exit(1);
        }
    }

    /**
     * Does what the words say and returns a sentence on it.
     *
     * @throws IllegalArgumentException when the words are wrong, with a message for whoever wrote them
     */
    static String run(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException(USAGE);
        }
        Path file = file(words.get(1));
        long begin = System.nanoTime();
        Generated generated =
                switch (words.getFirst()) {
                    case "peatmoss" -> peatmoss(file, options(words, List.of("--scale", SEED)));
                    case "hub" -> hub(file, options(words, List.of("--models", "--family", SEED)));
                    default ->
                        throw new IllegalArgumentException(
                                "'" + words.getFirst() + "' is no kind of file that can be made; write\n" + USAGE);
                };
        return "%s: %s in %.1f s".formatted(file, generated, (System.nanoTime() - begin) / 1e9);
    }

    private static Generated peatmoss(Path file, Map<String, String> options) {
        String scale = options.getOrDefault("--scale", "1.0");
        try {
            return PeatmossGenerator.write(file, Double.parseDouble(scale), seed(options));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--scale " + scale + " is no number; 1.0 is the published size", e);
        }
    }

    private static Generated hub(Path file, Map<String, String> options) {
        long models = whole(options, "--models", Integer.toString(Published.HUB_MODELS));
        // A smaller file has a smaller family, unless one is asked for.
        long usual = Math.min(DEFAULT_FAMILY, DEFAULT_FAMILY * models / Published.HUB_MODELS);
        long family = whole(options, "--family", Long.toString(usual));
        return HubGenerator.write(file, models, Math.clamp(family, -1, Integer.MAX_VALUE), seed(options));
    }

    private static long seed(Map<String, String> options) {
        return whole(options, SEED, DEFAULT_SEED);
    }

    private static long whole(Map<String, String> options, String name, String usual) {
        String text = options.getOrDefault(name, usual);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " " + text + " is no whole number; write " + name + " " + usual, e);
        }
    }

    private static Path file(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no file name: " + e.getReason(), e);
        }
    }

    private static Map<String, String> options(List<String> words, List<String> known) {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < words.size(); i += 2) {
            if (!known.contains(words.get(i)) || i + 1 == words.size()) {
                throw new IllegalArgumentException(
                        known.contains(words.get(i))
                                ? words.get(i) + " wants a value"
                                : "'" + words.get(i) + "' is no option of " + words.getFirst() + "; there are "
                                        + known);
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }
}
