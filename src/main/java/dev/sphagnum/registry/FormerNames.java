package dev.sphagnum.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that a model or data set had before and that people still write: {@code gpt2} for
 * {@code openai-community/gpt2}. The known moves of the Hub come with the program ({@code names/moves.tsv}); moves that
 * a graph has seen itself are added with {@link #plusModels}.
 *
 * <p>Immutable and thread-safe. Names are compared exactly, as keys in the graph are.
 */
public final class FormerNames {
    private final Map<String, String> models;
    private final Map<String, String> datasets;
    private final Map<String, List<String>> formerModels;
    private final Map<String, List<String>> formerDatasets;

    private FormerNames(Map<String, String> models, Map<String, String> datasets) {
        this.models = Map.copyOf(models);
        this.datasets = Map.copyOf(datasets);
        this.formerModels = inverse(models);
        this.formerDatasets = inverse(datasets);
    }

    /** The moves that come with the program. */
    public static FormerNames bundled() {
        return Bundled.NAMES;
    }

    /** These moves and more; where both name one former name, the given one is newer and wins. */
    public FormerNames plusModels(Map<String, String> moves) {
        Map<String, String> all = new HashMap<>(models);
        all.putAll(moves);
        return new FormerNames(all, datasets);
    }

    /** The name that the model has today; the given one when no move of it is known. */
    public String current(String modelName) {
        return models.getOrDefault(modelName, modelName);
    }

    /** The name that the data set has today; the given one when no move of it is known. */
    public String currentDataset(String datasetName) {
        return datasets.getOrDefault(datasetName, datasetName);
    }

    /** The names that a model had before, sorted; empty when none is known. */
    public List<String> formerNamesOf(String currentModelName) {
        return formerModels.getOrDefault(currentModelName, List.of());
    }

    /** The names that a data set had before, sorted; empty when none is known. */
    public List<String> formerNamesOfDataset(String currentDatasetName) {
        return formerDatasets.getOrDefault(currentDatasetName, List.of());
    }

    private static Map<String, List<String>> inverse(Map<String, String> moves) {
        Map<String, List<String>> inverse = new HashMap<>();
        moves.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(move -> inverse.computeIfAbsent(
                        move.getValue(), _ -> new ArrayList<>())
                .add(move.getKey()));
        inverse.replaceAll((_, former) -> List.copyOf(former));
        return Map.copyOf(inverse);
    }

    /** Loaded at first use, once. */
    private static final class Bundled {
        private static final FormerNames NAMES = load();

        private static FormerNames load() {
            Map<String, String> models = new HashMap<>();
            Map<String, String> datasets = new HashMap<>();
            for (String line : lines()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                Map<String, String> moves = fields[0].equals("model") ? models : datasets;
                moves.put(fields[1], fields[2]);
            }
            return new FormerNames(models, datasets);
        }

        private static List<String> lines() {
            try (InputStream stream = FormerNames.class.getResourceAsStream("/names/moves.tsv")) {
                if (stream == null) {
                    throw new IllegalStateException("names/moves.tsv is missing from the jar");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
