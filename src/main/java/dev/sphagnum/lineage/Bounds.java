package dev.sphagnum.lineage;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import java.util.EnumSet;
import java.util.Set;

/** The bounds of arguments; outside is {@link Problem.BadArgument}. */
final class Bounds {
    static final int MAX_DEPTH = 64;
    static final int MAX_PAGE = 500;
    static final int MAX_LINEAGE = 5_000;
    private static final Set<NodeKind> ARTEFACTS = EnumSet.of(NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY);

    private Bounds() {}

    static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Problem.BadArgument(name, name + " is " + least + " to " + most + ", not " + value).asException();
        }
    }

    static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new Problem.BadArgument(name, name + " is 0 to 1, not " + value).asException();
        }
    }

    static void artefacts(String name, Set<NodeKind> kinds) {
        for (NodeKind kind : kinds) {
            if (!ARTEFACTS.contains(kind)) {
                throw new Problem.BadArgument(name, name + " is of MODEL, DATASET and REPOSITORY, not " + kind)
                        .asException();
            }
        }
    }
}
