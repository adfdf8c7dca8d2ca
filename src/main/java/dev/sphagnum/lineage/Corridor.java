package dev.sphagnum.lineage;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of the graph between a base and a dependent, with how far each of its nodes is from the end of the path. It is found from
 * the dependent upwards, because a node has few bases while a base may have a hundred thousand dependents.
 *
 * <p>Its nodes are numbered in the order of the picture, so that neighbours in order are neighbours by name.
 */
final class Corridor {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int[] nodes;
    private final List<List<Step>> steps;
    private final int[] toGo;

    /** An edge as it is walked. */
    record Step(int edge, int next) {}

    private Corridor(int[] nodes, List<List<Step>> steps, int[] toGo) {
        this.nodes = nodes;
        this.steps = steps;
        this.toGo = toGo;
    }

    /**
     * @param upwards the walk upwards from the dependent end, which has reached the base end
     * @param direction UP for paths from the dependent to the base, DOWN for the reverse
     */
    static Corridor between(SupplyGraph graph, int dependent, int base, Walk upwards, Direction direction) {
        int[] nodes = new int[upwards.count() + 1];
        for (int place = 0; place < upwards.count(); place++) {
            nodes[place] = upwards.reached(place);
        }
        nodes[upwards.count()] = dependent;
        Arrays.sort(nodes);
        List<List<Step>> towardsBases = empty(nodes.length);
        List<List<Step>> towardsDependents = empty(nodes.length);
        for (int at = 0; at < nodes.length; at++) {
            for (int edge = graph.firstBase(nodes[at]); edge < graph.endBase(nodes[at]); edge++) {
                int next = Arrays.binarySearch(nodes, graph.base(edge));
                // Two links between the same two nodes are one step: paths are told apart by their nodes.
                if (next >= 0
                        && (towardsBases.get(at).isEmpty()
                                || towardsBases.get(at).getLast().next() != next)) {
                    towardsBases.get(at).add(new Step(edge, next));
                    towardsDependents.get(next).add(new Step(edge, at));
                }
            }
        }
        return switch (direction) {
            case UP ->
                new Corridor(nodes, towardsBases, distances(towardsDependents, Arrays.binarySearch(nodes, base)));
            case DOWN ->
                new Corridor(nodes, towardsDependents, distances(towardsBases, Arrays.binarySearch(nodes, dependent)));
        };
    }

    private static List<List<Step>> empty(int size) {
        List<List<Step>> lists = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }

    private static int[] distances(List<List<Step>> backwards, int end) {
        int[] distances = new int[backwards.size()];
        Arrays.fill(distances, UNREACHED);
        distances[end] = 0;
        int[] queue = new int[backwards.size()];
        queue[0] = end;
        int queued = 1;
        for (int at = 0; at < queued; at++) {
            for (Step step : backwards.get(queue[at])) {
                if (distances[step.next()] == UNREACHED) {
                    distances[step.next()] = distances[queue[at]] + 1;
                    queue[queued++] = step.next();
                }
            }
        }
        return distances;
    }

    /** The place of a node of the picture. */
    int placeOf(int node) {
        return Arrays.binarySearch(nodes, node);
    }

    List<Step> steps(int place) {
        return steps.get(place);
    }

    boolean leadsToEnd(int place) {
        return toGo[place] != UNREACHED;
    }

    /** Edges on the shortest way to the end; asked only of places that lead there. */
    int toGo(int place) {
        return toGo[place];
    }

    int node(int place) {
        return nodes[place];
    }
}
