package dev.sphagnum.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who derives from whom, as plain arrays: models are numbers, in an order in which bases come before what derives from
 * them. Some 15 bytes a model.
 */
final class Lineage {
    static final byte NO_LICENSE = -1;

    private final int[] starts;
    private final Step[] steps;
    private final byte[] licenses;
    private final Map<Integer, Integer> closing = new HashMap<>();
    private int[] bases = new int[1024];
    private int models;
    private int edges;

    /** What the Hub calls the step from a base. */
    enum Step {
        NONE(""),
        FINETUNE("finetune"),
        QUANTIZED("quantized"),
        ADAPTER("adapter"),
        MERGE("merge");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Lineage(int capacity) {
        starts = new int[capacity + 1];
        steps = new Step[capacity];
        licenses = new byte[capacity];
        Arrays.fill(licenses, NO_LICENSE);
    }

    int models() {
        return models;
    }

    /** Edges so far, those that close a cycle included. */
    int edges() {
        return edges + closing.size();
    }

    /** The base of an edge, edges numbered as they came; without those that close a cycle. */
    int edge(int number) {
        return bases[number];
    }

    int listedEdges() {
        return edges;
    }

    int add(Step step, int license, int... itsBases) {
        int model = models++;
        bases = edges + itsBases.length > bases.length ? Arrays.copyOf(bases, 2 * (edges + itsBases.length)) : bases;
        System.arraycopy(itsBases, 0, bases, edges, itsBases.length);
        edges += itsBases.length;
        starts[model + 1] = edges;
        steps[model] = step;
        licenses[model] = (byte) license;
        return model;
    }

    /** Lets a model that has no base derive from one of its own descendants. */
    void close(int model, int descendant) {
        closing.put(model, descendant);
        steps[model] = Step.FINETUNE;
    }

    int cycles() {
        return closing.size();
    }

    boolean closes(int model) {
        return closing.containsKey(model);
    }

    boolean hasBase(int model) {
        return starts[model + 1] > starts[model];
    }

    int firstBase(int model) {
        return bases[starts[model]];
    }

    int[] basesOf(int model) {
        Integer descendant = closing(model);
        return descendant == null
                ? Arrays.copyOfRange(bases, starts[model], starts[model + 1])
                : new int[] {descendant};
    }

    private @Nullable Integer closing(int model) {
        return hasBase(model) ? null : closing.get(model);
    }

    Step step(int model) {
        return steps[model];
    }

    /** Place in {@link LicenseShares#names()}, or {@link #NO_LICENSE}. */
    int license(int model) {
        return licenses[model];
    }

    void license(int model, int license) {
        licenses[model] = (byte) license;
    }
}
