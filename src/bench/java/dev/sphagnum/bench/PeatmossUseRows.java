package dev.sphagnum.bench;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** The repositories of a PeaTMOSS file and the models that they use. */
final class PeatmossUseRows {
    private static final int REPOSITORIES = 12;
    /** One of so many uses has no row that names a file; no count is published. */
    private static final int USES_PER_UNPROVED = 10;

    private final SqlRows rows;
    private final SplittableRandom random;
    private final int models;
    private final int repositories;
    private final int using;
    private final int used;
    private final int uses;
    private int files;
    private int issues;
    private int pullRequests;

    PeatmossUseRows(SqlRows rows, double scale, int models, long seed) {
        this.rows = rows;
        this.random = Hash.random(seed, REPOSITORIES, 0);
        this.models = models;
        this.repositories = Published.scaled(Published.PEATMOSS_REPOSITORIES, scale);
        this.using = Published.scaled(Published.PEATMOSS_USING, scale);
        this.used = Published.scaled(Published.PEATMOSS_USED, scale);
        this.uses = Published.scaled(Published.PEATMOSS_USES, scale);
    }

    int repositories() {
        return repositories;
    }

    int uses() {
        return uses;
    }

    void write() throws SQLException {
        for (int id = 1; id <= repositories; id++) {
            writeRepository(id);
        }
        int most = Math.min(using, Math.max(1, Published.MOST_REPOSITORIES * uses / Published.PEATMOSS_USES));
        int[] modelSlots = Degrees.slots(Published.REPOSITORIES_OF_MODEL.draw(used, uses, most, random));
        int mostModels = Math.min(used, Math.max(1, Published.MOST_MODELS * uses / Published.PEATMOSS_USES));
        int[] repositorySlots = Degrees.slots(Published.MODELS_OF_REPOSITORY.draw(using, uses, mostModels, random));
        Degrees.shuffle(modelSlots, random);
        untwin(modelSlots, repositorySlots);
        int stride = models / used;
        for (int i = 0; i < uses; i++) {
            writeUse(1 + modelSlots[i] * stride, 1 + repositorySlots[i]);
        }
    }

    private void writeRepository(int id) throws SQLException {
        String owner = Words.owner(id / 2, Hash.random(0, REPOSITORIES, id / 2));
        String name = Words.model(id, random);
        rows.add("reuse_repository", id, owner, name, "https://github.com/" + owner + "/" + name);
        for (int i = random.nextInt(10) == 0 ? random.nextInt(6) : 0; i > 0; i--) {
            rows.add("reuse_repo_to_issue", id, ++issues);
        }
        for (int i = random.nextInt(10) == 0 ? random.nextInt(4) : 0; i > 0; i--) {
            rows.add("reuse_repo_to_pull_request", id, ++pullRequests);
        }
    }

    private void writeUse(int model, int repository) throws SQLException {
        rows.add("model_to_reuse_repository", model, repository);
        if (random.nextInt(USES_PER_UNPROVED) > 0) {
            for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
                // Published paths begin with the repository's folder: a path and a model are a key together.
                int file = ++files;
                rows.add(
                        "reuse_file", file, "repository-" + repository + "/src/run_" + file + ".py", model, repository);
            }
        }
    }

    /** Exchanges models until no pair of a model and a repository stands there twice. */
    private void untwin(int[] modelSlots, int[] repositorySlots) {
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < uses; i++) {
            for (int tries = 0; !pairs.add(pair(modelSlots[i], repositorySlots[i])); tries++) {
                int other = random.nextInt(uses);
                boolean isFree = other > i
                        || (!pairs.contains(pair(modelSlots[i], repositorySlots[other]))
                                && !pairs.contains(pair(modelSlots[other], repositorySlots[i])));
                if (isFree) {
                    exchange(modelSlots, repositorySlots, pairs, i, other);
                }
                if (tries > 10_000_000) {
                    throw new IllegalStateException("no way to tell " + uses + " uses apart");
                }
            }
        }
    }

    private static void exchange(int[] modelSlots, int[] repositorySlots, Set<Long> pairs, int here, int other) {
        if (other < here) {
            pairs.remove(pair(modelSlots[other], repositorySlots[other]));
            pairs.add(pair(modelSlots[here], repositorySlots[other]));
        }
        int model = modelSlots[other];
        modelSlots[other] = modelSlots[here];
        modelSlots[here] = model;
    }

    private static long pair(int model, int repository) {
        return ((long) model << 32) | repository;
    }
}
