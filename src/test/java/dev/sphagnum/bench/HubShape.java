package dev.sphagnum.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a Hub file says, read again without anything of the generator. */
final class HubShape {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Model> models = new LinkedHashMap<>();
    private int lines;

    /** A model with the bases and licences of its tags. */
    record Model(String name, List<String> licenses, List<Base> bases) {}

    record Base(String relation, String name) {}

    /** A model and one of its bases, both of the file. */
    record Edge(Model model, String relation, Model base) {
        boolean isLicensed() {
            return !model.licenses.isEmpty() && !base.licenses.isEmpty();
        }

        boolean changesLicense() {
            return !model.licenses.getFirst().equals(base.licenses.getFirst());
        }
    }

    static HubShape of(Path file) throws IOException {
        HubShape shape = new HubShape();
        for (String line : Files.readAllLines(file)) {
            shape.lines++;
            shape.read(line);
        }
        return shape;
    }

    private void read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String name = json.path("id").asText("");
            if (!name.isEmpty() && !name.startsWith("/")) {
                models.putIfAbsent(name, model(name, json));
            }
        } catch (JsonProcessingException e) {
            // One of the bad lines: it is told by what is missing among the models.
        }
    }

    private static Model model(String name, JsonNode json) {
        List<String> licenses = new ArrayList<>();
        List<Base> bases = new ArrayList<>();
        for (JsonNode element : json.path("tags")) {
            String[] tag = element.textValue().split(":", 3);
            if (tag[0].equals("license")) {
                licenses.add(tag[1]);
            } else if (tag[0].equals("base_model") && tag.length == 3) {
                bases.add(new Base(tag[1], tag[2]));
            }
        }
        return new Model(name, licenses, bases);
    }

    int lines() {
        return lines;
    }

    List<Model> models(Predicate<String> names) {
        return models.values().stream()
                .filter(model -> names.test(model.name()))
                .toList();
    }

    List<Edge> edges(List<Model> from) {
        List<Edge> edges = new ArrayList<>();
        for (Model model : from) {
            for (Base base : model.bases()) {
                Model its = models.get(base.name());
                if (its != null) {
                    edges.add(new Edge(model, base.relation(), its));
                }
            }
        }
        return edges;
    }

    static Map<Model, Long> children(List<Edge> edges) {
        return edges.stream()
                .filter(edge -> !edge.model().equals(edge.base()))
                .collect(Collectors.groupingBy(Edge::base, Collectors.counting()));
    }

    /** The maximum-likelihood exponent of the numbers from 5 on (Clauset, Shalizi, Newman, 2009, equation 3.7). */
    static double exponent(Map<Model, Long> children) {
        List<Double> logarithms = children.values().stream()
                .filter(count -> count >= 5)
                .map(count -> Math.log(count / 4.5))
                .toList();
        return 1 + logarithms.size() / logarithms.stream().mapToDouble(x -> x).sum();
    }

    /** How many models have which longest path to one without a base; a step that closes a cycle is not taken. */
    Map<Integer, Long> depths(List<Model> from) {
        Map<String, Integer> depths = new HashMap<>();
        from.forEach(model -> depth(model.name(), depths, new HashSet<>()));
        return from.stream()
                .collect(Collectors.groupingBy(model -> depths.get(model.name()), TreeMap::new, Collectors.counting()));
    }

    private int depth(String name, Map<String, Integer> depths, Set<String> below) {
        Integer known = depths.get(name);
        Model model = models.get(name);
        if (known != null || model == null || !below.add(name)) {
            return known == null ? -1 : known;
        }
        int deepest = 0;
        for (Base base : model.bases()) {
            deepest = Math.max(deepest, 1 + depth(base.name(), depths, below));
        }
        below.remove(name);
        depths.put(name, deepest);
        return deepest;
    }

    Set<String> descendants(String root) {
        Map<String, List<String>> children = new HashMap<>();
        for (Model model : models.values()) {
            model.bases().forEach(base -> children.computeIfAbsent(base.name(), _ -> new ArrayList<>())
                    .add(model.name()));
        }
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            for (String child : children.getOrDefault(open.pop(), List.of())) {
                if (found.add(child)) {
                    open.push(child);
                }
            }
        }
        return found;
    }
}
