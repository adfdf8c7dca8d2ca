package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.topology.EdgeRow;
import dev.sphagnum.topology.NodeRow;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up hub of the real one's shape: most models derive from nothing, the children of one parent follow a power law with
 * exponent 2, most chains are 1 to 3 links long and a few 16. One family is planted, of which the size is known.
 */
final class PlantedHub {
    static final String ROOT = "planted/root";

    private static final int DEEPEST = 16;
    private static final int MOST_CHILDREN = 20_000;
    /** How often a parent is taken one level further down. */
    private static final double FURTHER_DOWN = 0.3;
    /** How often a model of the family has a second parent in it. */
    private static final double MERGED = 0.03;

    private static final List<Relation> RELATIONS =
            List.of(Relation.FINETUNE, Relation.FINETUNE, Relation.QUANTIZED, Relation.QUANTIZED, Relation.ADAPTER);
    private static final List<String> LICENSES =
            List.of("", "", "Apache-2.0", "MIT", "CC-BY-NC-4.0", "LicenseRef-unknown");

    private final Random random;
    private final SupplyGraphBuilder builder =
            SupplyGraph.builder(new GraphVersion(1, OffsetDateTime.parse("2026-01-01T00:00:00Z")));
    private int models;
    private int edges;
    private String deepest = ROOT;
    private int deepestDepth;

    /** @param deepest a model at the end of a longest chain of the family */
    record Hub(SupplyGraph picture, String deepest) {}

    private PlantedHub(long seed) {
        random = new Random(seed);
    }

    static Hub of(int models, int edges, int family, long seed) {
        PlantedHub hub = new PlantedHub(seed);
        hub.add(ROOT);
        hub.plant(family);
        hub.fill(models, edges);
        return new Hub(hub.builder.build(), hub.deepest);
    }

    /** Half of the family comes from the root itself, and one chain is as long as any. */
    private void plant(int family) {
        List<List<String>> byDepth = levels();
        byDepth.getFirst().add(ROOT);
        grow(byDepth, ROOT, 0, family / 2);
        for (int depth = 0; depth < DEEPEST; depth++) {
            grow(byDepth, byDepth.get(depth).getLast(), depth, 1);
        }
        int left = family - family / 2 - DEEPEST;
        while (left > 0) {
            int depth = 1 + depth(byDepth.subList(1, DEEPEST));
            int children = Math.min(left, children());
            String parent = any(byDepth.get(depth));
            grow(byDepth, parent, depth, children);
            left -= children;
        }
        for (String model : List.copyOf(byDepth.get(2))) {
            if (random.nextDouble() < MERGED) {
                derive(model, Relation.MERGE, any(byDepth.get(1)));
            }
        }
    }

    private void fill(int wantedModels, int wantedEdges) {
        List<List<String>> byDepth = levels();
        while (models < wantedModels) {
            if (edges >= wantedEdges || byDepth.getFirst().size() < 1_000 || random.nextInt(3) == 0) {
                byDepth.getFirst().add(add(name()));
            } else {
                int depth = depth(byDepth.subList(0, DEEPEST));
                int children = Math.min(Math.min(children(), wantedEdges - edges), wantedModels - models);
                grow(byDepth, any(byDepth.get(depth)), depth, children);
            }
        }
    }

    private static List<List<String>> levels() {
        List<List<String>> levels = new ArrayList<>();
        for (int depth = 0; depth <= DEEPEST; depth++) {
            levels.add(new ArrayList<>());
        }
        return levels;
    }

    private void grow(List<List<String>> byDepth, String parent, int depth, int children) {
        for (int child = 0; child < children; child++) {
            String model = add(name());
            derive(model, RELATIONS.get(random.nextInt(RELATIONS.size())), parent);
            byDepth.get(depth + 1).add(model);
            if (depth + 1 > deepestDepth) {
                deepestDepth = depth + 1;
                deepest = model;
            }
        }
    }

    /** The depth of the next parent, among those that have models. */
    private int depth(List<List<String>> byDepth) {
        int depth = 0;
        while (depth + 1 < byDepth.size() && !byDepth.get(depth + 1).isEmpty() && random.nextDouble() < FURTHER_DOWN) {
            depth++;
        }
        return depth;
    }

    /** Of a power law with exponent 2: the chance of at least k is 1 / k. */
    private int children() {
        return (int) Math.min(MOST_CHILDREN, 1 / (1 - random.nextDouble()));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Publishers' names are strewn over the alphabet, so a family is strewn over the picture. */
    private String name() {
        return "o" + Integer.toString(random.nextInt(1_000_000_000), 36) + "/m" + models;
    }

    private String add(String name) {
        String license = LICENSES.get(random.nextInt(LICENSES.size()));
        builder.node(new NodeRow(
                "MODEL",
                name,
                List.of("huggingface.co/owner" + random.nextInt(400_000)),
                (long) (100_000 / (1 + random.nextInt(100_000))),
                false,
                license.isEmpty() ? "UNSTATED" : "DECLARED",
                license.isEmpty() ? List.of() : List.of(license),
                false));
        models++;
        return name;
    }

    private void derive(String dependent, Relation relation, String base) {
        builder.edge(new EdgeRow(
                "MODEL",
                dependent,
                "MODEL",
                base,
                Link.DERIVED_FROM.name(),
                relation.name(),
                Claim.DECLARED.name(),
                0.9,
                false,
                "huggingface"));
        edges++;
    }
}
