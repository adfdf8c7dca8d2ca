package dev.sphagnum.topology;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.NodeKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Collects node rows into columns while they arrive, and sorts them at the end. */
final class NodesBuilder {
    private static final int FIRST_CAPACITY = 1_024;

    private final Interned<String> owners = new Interned<>();
    private final Interned<List<String>> expressionLists = new Interned<>();
    private int count;
    private NodeKind[] kind = new NodeKind[FIRST_CAPACITY];
    private String[] name = new String[FIRST_CAPACITY];
    private int[] owner = new int[FIRST_CAPACITY];
    private long[] downloads = new long[FIRST_CAPACITY];
    private boolean[] stub = new boolean[FIRST_CAPACITY];
    private LicenseState[] licenseState = new LicenseState[FIRST_CAPACITY];
    private int[] expressions = new int[FIRST_CAPACITY];
    private boolean[] scanned = new boolean[FIRST_CAPACITY];

    void add(NodeRow row) {
        if (count == name.length) {
            grow(count * 2);
        }
        kind[count] = NodeKind.valueOf(row.kind());
        name[count] = row.name();
        owner[count] = row.owners().stream()
                .min(Comparator.naturalOrder())
                .map(owners::numberOf)
                .orElse(-1);
        downloads[count] = row.downloads() == null ? -1 : row.downloads();
        stub[count] = row.stub();
        licenseState[count] = Words.licenseState(row.licenseState());
        expressions[count] = expressionLists.numberOf(
                row.expressions().stream().distinct().sorted().toList());
        scanned[count] = row.scanned();
        count++;
    }

    Nodes build() {
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> name[row]).thenComparing(row -> kind[row].name()))
                .mapToInt(Integer::intValue)
                .toArray();
        NodeKind[] sortedKind = new NodeKind[count];
        String[] sortedName = new String[count];
        int[] sortedOwner = new int[count];
        long[] sortedDownloads = new long[count];
        boolean[] sortedStub = new boolean[count];
        LicenseState[] sortedState = new LicenseState[count];
        int[] sortedExpressions = new int[count];
        boolean[] sortedScanned = new boolean[count];
        for (int node = 0; node < count; node++) {
            int row = order[node];
            sortedKind[node] = kind[row];
            sortedName[node] = name[row];
            sortedOwner[node] = owner[row];
            sortedDownloads[node] = downloads[row];
            sortedStub[node] = stub[row];
            sortedState[node] = licenseState[row];
            sortedExpressions[node] = expressions[row];
            sortedScanned[node] = scanned[row];
        }
        return new Nodes(
                sortedKind,
                sortedName,
                sortedOwner,
                owners.values(),
                sortedDownloads,
                sortedStub,
                sortedState,
                sortedExpressions,
                expressionLists.values(),
                sortedScanned);
    }

    private void grow(int capacity) {
        kind = Arrays.copyOf(kind, capacity);
        name = Arrays.copyOf(name, capacity);
        owner = Arrays.copyOf(owner, capacity);
        downloads = Arrays.copyOf(downloads, capacity);
        stub = Arrays.copyOf(stub, capacity);
        licenseState = Arrays.copyOf(licenseState, capacity);
        expressions = Arrays.copyOf(expressions, capacity);
        scanned = Arrays.copyOf(scanned, capacity);
    }
}
