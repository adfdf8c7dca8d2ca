package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that an artefact had before and that people still write: {@code gpt2} for {@code openai-community/gpt2}. The
 * known moves of the Hub come with the program ({@code names/moves.tsv}); moves that a graph has seen itself are added
 * with {@link #plus}.
 *
 * <p>Immutable and thread-safe. Names are compared exactly, as keys in the graph are.
 */
public final class FormerNames {
    private final Map<NodeKind, Map<String, String>> current;
    private final Map<NodeKind, Map<String, List<String>>> former;

    private FormerNames(Map<NodeKind, Map<String, String>> current) {
        this.current = Map.copyOf(current);
        Map<NodeKind, Map<String, List<String>>> inverses = new EnumMap<>(NodeKind.class);
        current.forEach((kind, moves) -> inverses.put(kind, inverse(moves)));
        this.former = inverses;
    }

    /** The moves that come with the program. */
    public static FormerNames bundled() {
        return Bundled.NAMES;
    }

    /** These moves and more, former name first; where both know one former name, the given one is newer and wins. */
    public FormerNames plus(Map<NodeId, NodeId> moves) {
        Map<NodeKind, Map<String, String>> all = new EnumMap<>(NodeKind.class);
        current.forEach((kind, known) -> all.put(kind, new HashMap<>(known)));
        moves.forEach((before, after) ->
                all.computeIfAbsent(before.kind(), _ -> new HashMap<>()).put(before.name(), after.name()));
        return new FormerNames(all);
    }

    /** The name that an artefact has today; the given one when no move of it is known. */
    public String current(NodeKind kind, String name) {
        return current.getOrDefault(kind, Map.of()).getOrDefault(name, name);
    }

    /** The names that an artefact had before, sorted; empty when none is known. */
    public List<String> formerNamesOf(NodeKind kind, String currentName) {
        return former.getOrDefault(kind, Map.of()).getOrDefault(currentName, List.of());
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
            return new FormerNames(Map.of(NodeKind.MODEL, models, NodeKind.DATASET, datasets));
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
