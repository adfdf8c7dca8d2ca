package dev.sphagnum.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The models of a PeaTMOSS file and what the tables around them say. */
final class PeatmossModelRows {
    private static final int HUGGING_FACE = 1;
    private static final int PYTORCH = 2;
    private static final int MODELS_PER_OWNER = 4;
    private static final int MODELS_PER_LEGACY = 1_000;
    private static final int TAGS = 20_000;
    private static final int OWN_NAMES = 10;
    private static final int OWNER_NAMES = 11;

    private final SqlRows rows;
    private final SplittableRandom random;
    private final long seed;
    private final double scale;
    private final int count;
    private final RankLaw owners;
    private final RankLaw tags;
    private final RankLaw datasets;
    private final RankLaw papers;
    private final Map<String, Map<String, Integer>> ids = new HashMap<>();
    private final Map<String, Set<Integer>> ofModel = new HashMap<>();
    private final Set<Integer> bases = new HashSet<>();
    private long edges;

    PeatmossModelRows(SqlRows rows, double scale, long seed) {
        this.rows = rows;
        this.random = Hash.random(seed, OWN_NAMES, 0);
        this.seed = seed;
        this.scale = scale;
        this.count = Published.scaled(Published.PEATMOSS_MODELS, scale);
        this.owners = new RankLaw(count / MODELS_PER_OWNER, 0.85);
        this.tags = new RankLaw((int) Math.max(100, TAGS * scale), 1.2);
        this.datasets = new RankLaw(count / 40, 1.1);
        this.papers = new RankLaw(count / 100, 1.1);
    }

    int count() {
        return count;
    }

    long edges() {
        return edges;
    }

    void write() throws SQLException {
        rows.add("model_hub", HUGGING_FACE, "Hugging Face", "https://huggingface.co/");
        rows.add("model_hub", PYTORCH, "PyTorch", "https://pytorch.org/hub/");
        int pytorch = Math.max(1, Published.scaled(Published.PEATMOSS_PYTORCH, scale));
        for (int id = 1; id <= count; id++) {
            if (id > count - pytorch) {
                writePytorch(id);
            } else {
                writeHuggingFace(id);
            }
        }
        writeBases(count - pytorch);
    }

    private void writePytorch(int id) throws SQLException {
        String repository = "pytorch/vision";
        String name = repository + "/" + Words.model(id, random);
        rows.add("model", id, name, PYTORCH, null, "https://github.com/" + repository, null, null, 0);
        ofModel.values().forEach(Set::clear);
        link("author", id, "pytorch");
        link("framework", id, "pytorch");
    }

    private void writeHuggingFace(int id) throws SQLException {
        int owner = owners.draw(random);
        String account = Words.owner(owner, Hash.random(seed, OWNER_NAMES, owner));
        String own = Words.model(id, random);
        String name = random.nextInt(MODELS_PER_LEGACY) == 0 ? own : account + "/" + own;
        long downloads = (long) Math.min(40_000_000, 6 * (StrictMath.pow(1 - random.nextDouble(), -1.2) - 1));
        rows.add(
                "model",
                id,
                name,
                HUGGING_FACE,
                "%016x%016x%08x".formatted(random.nextLong(), random.nextLong(), random.nextInt()),
                "https://huggingface.co/" + name,
                downloads,
                downloads / 500 + (random.nextInt(8) == 0 ? 1 : 0),
                downloads > 50 ? 1 : 0);
        ofModel.values().forEach(Set::clear);
        link("author", id, account);
        describe(id);
    }

    private void describe(int id) throws SQLException {
        if (is(Published.PEATMOSS_LICENSED)) {
            link("license", id, LicenseShares.names().get(LicenseShares.drawOf2023(random)));
        }
        for (int i = is(Published.PEATMOSS_WITH_DATASETS) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            link("dataset", id, "corpus-" + Integer.toString(datasets.draw(random), 36));
        }
        boolean isDescribed = is(0.75);
        for (int i = isDescribed ? 2 + random.nextInt(9) : 0; i > 0; i--) {
            link("tag", id, "tag-" + Integer.toString(tags.draw(random), 36));
        }
        if (isDescribed) {
            link("tag", id, Words.common(Words.TASKS, random));
            link("library", id, Words.common(Words.LIBRARIES, random));
            link("framework", id, Words.common(Words.FRAMEWORKS, random));
            link("architecture", id, Words.any(Words.CLASSES, random));
        }
        if (is(0.3)) {
            link("language", id, Words.common(Words.LANGUAGES, random));
        }
        if (is(0.08)) {
            int paper = papers.draw(random);
            link("paper", id, "%02d%02d.%05d".formatted(15 + paper % 9, 1 + paper % 12, paper));
        }
        for (int i = is(0.04) ? 1 + random.nextInt(4) : 0; i > 0; i--) {
            rows.add("discussion", null, "Question", "open", i, null, "model", 0, null, null, null, null, null, id);
        }
    }

    private boolean is(double share) {
        return random.nextDouble() < share;
    }

    /** A name gets its row when it is met first. */
    private void link(String table, int model, String name) throws SQLException {
        Map<String, Integer> known = ids.computeIfAbsent(table, _ -> new HashMap<>());
        Integer id = known.get(name);
        if (id == null) {
            id = known.size() + 1;
            known.put(name, id);
            rows.add(table, id, name);
        }
        // The pair is a key, and a model may draw the same name twice.
        if (ofModel.computeIfAbsent(table, _ -> new HashSet<>()).add(id)) {
            rows.add("model_to_" + table, model, id);
        }
    }

    /** Each model has one base at most, which is an older one, so that there is no cycle. */
    private void writeBases(int models) throws SQLException {
        int wanted = Math.max(1, Published.scaled(Published.PEATMOSS_BASES, scale));
        int children = Math.max(wanted, Published.scaled(Published.PEATMOSS_LINEAGE_EDGES, scale));
        int most = Math.max(1, Published.scaled(Published.PEATMOSS_MOST_CHILDREN, scale));
        int[] degrees = Published.PEATMOSS_CHILDREN.draw(wanted, children, most, random);
        Set<Integer> derived = new HashSet<>();
        for (int degree : degrees) {
            int base = 1 + random.nextInt(models / 2);
            while (!bases.add(base)) {
                base = 1 + random.nextInt(models / 2);
            }
            for (int i = 0; i < degree; i++) {
                int child = base + 1 + random.nextInt(models - base);
                while (!derived.add(child)) {
                    child = base + 1 + random.nextInt(models - base);
                }
                rows.add("model_to_base_model", child, base);
                edges++;
            }
        }
    }
}
