package dev.sphagnum.topology;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.NodeKind;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Collects nodes while they arrive, in any order, and sorts them at the end. Until then a node is known by its row, the place
 * at which it arrived.
 */
final class NodesBuilder {
    private static final int FIRST_CAPACITY = 1_024;
    private static final int NO_EXPRESSION = 0;

    private final Interned<String> owners = new Interned<>();
    private final Interned<List<String>> expressionLists = new Interned<>();
    private final NamesBuilder names = new NamesBuilder();
    private int count;
    private byte[] marks = new byte[FIRST_CAPACITY];
    private int[] owner = new int[FIRST_CAPACITY];
    private long[] downloads = new long[FIRST_CAPACITY];
    private int[] expressions = new int[FIRST_CAPACITY];

    NodesBuilder() {
        expressionLists.numberOf(List.of());
    }

    /**
     * Starts with the nodes of a picture but for some.
     *
     * @param isLeftOut per node of that picture
     * @param row is set for every node of that picture: the row that it has now, or -1
     */
    static NodesBuilder startingWith(Nodes nodes, boolean[] isLeftOut, int[] row) {
        NodesBuilder builder = new NodesBuilder();
        for (int number = 0; number < nodes.owners().count(); number++) {
            builder.owners.numberOf(nodes.owners().text(number));
        }
        nodes.expressionLists().forEach(builder.expressionLists::numberOf);
        for (int node = 0; node < nodes.count(); node++) {
            row[node] = isLeftOut[node] ? -1 : builder.copy(nodes, node);
        }
        return builder;
    }

    private int copy(Nodes nodes, int node) {
        ensureRoom();
        nodes.names().copyTo(names, node);
        marks[count] = nodes.marks()[node];
        owner[count] = nodes.owner()[node];
        downloads[count] = nodes.downloads()[node];
        expressions[count] = nodes.expressions()[node];
        return count++;
    }

    /** Adds a node of which neither owner nor licence is known yet, and answers its row. */
    int add(String name, byte marksOfIt, long downloadsOrMinusOne) {
        ensureRoom();
        names.add(name);
        marks[count] = marksOfIt;
        owner[count] = -1;
        downloads[count] = downloadsOrMinusOne;
        expressions[count] = NO_EXPRESSION;
        return count++;
    }

    int add(NodeRow row) {
        byte marksOfIt = Marks.of(
                NodeKind.valueOf(row.kind()), Words.licenseState(row.licenseState()), row.stub(), row.scanned());
        int added = add(row.name(), marksOfIt, row.downloads() == null ? -1 : row.downloads());
        row.owners().forEach(name -> publishes(owners.numberOf(name), added));
        row.expressions().forEach(expression -> licenses(expression, added));
        return added;
    }

    /** Completes a node that was added by its name and kind. */
    void facts(int row, LicenseState state, boolean isStub, boolean isScanned, long downloadsOrMinusOne) {
        marks[row] = Marks.of(Marks.kind(marks[row]), state, isStub, isScanned);
        downloads[row] = downloadsOrMinusOne;
    }

    int ownerNumber(String name) {
        return owners.numberOf(name);
    }

    /** Of several owners the first by name counts. */
    void publishes(int ownerNumber, int row) {
        int known = owner[row];
        if (known < 0 || owners.value(ownerNumber).compareTo(owners.value(known)) < 0) {
            owner[row] = ownerNumber;
        }
    }

    void licenses(String expression, int row) {
        if (expressions[row] == NO_EXPRESSION) {
            expressions[row] = expressionLists.numberOf(List.of(expression));
            return;
        }
        List<String> known = expressionLists.value(expressions[row]);
        if (!known.contains(expression)) {
            TreeSet<String> more = new TreeSet<>(known);
            more.add(expression);
            expressions[row] = expressionLists.numberOf(List.copyOf(more));
        }
    }

    /** The names of the rows. */
    Names names() {
        return names.build();
    }

    /** The rows in the order of the numbers that their nodes get. */
    int[] order(Names rowNames) {
        return RunsSort.sorted(count, (one, other) -> {
            int byName = rowNames.compare(one, other);
            return byName != 0 ? byName : Marks.order(marks[one]) - Marks.order(marks[other]);
        });
    }

    Nodes build(Names rowNames, int[] order) {
        NamesBuilder ownerNames = new NamesBuilder();
        owners.values().forEach(ownerNames::add);
        long[] sortedDownloads = new long[count];
        byte[] sortedMarks = new byte[count];
        Arrays.setAll(sortedDownloads, node -> downloads[order[node]]);
        for (int node = 0; node < count; node++) {
            sortedMarks[node] = marks[order[node]];
        }
        return new Nodes(
                rowNames.inOrder(order),
                sortedMarks,
                picked(owner, order),
                ownerNames.build(),
                sortedDownloads,
                picked(expressions, order),
                expressionLists.values());
    }

    private static int[] picked(int[] column, int[] order) {
        int[] picked = new int[order.length];
        Arrays.setAll(picked, node -> column[order[node]]);
        return picked;
    }

    private void ensureRoom() {
        if (count == marks.length) {
            int capacity = count + (count >> 1);
            marks = Arrays.copyOf(marks, capacity);
            owner = Arrays.copyOf(owner, capacity);
            downloads = Arrays.copyOf(downloads, capacity);
            expressions = Arrays.copyOf(expressions, capacity);
        }
    }
}
