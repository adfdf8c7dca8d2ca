package dev.sphagnum.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an atom of one origin was dropped first, or where parents that no label fits came together.
 *
 * @param bit the atom; of two that no label fits the copyleft
 * @param path edges from the origin down to the node
 * @param meets what the copyleft cannot live with; null for a root that dropped something
 * @param victims distinct nodes further down that are inconsistent by it
 * @param depth links to the farthest of them
 * @param downloads of the node and its victims together, as far as known
 * @param launderedVictim the nearest of them whose neighbours show nothing; -1 when there is none
 */
record Root(
        String id,
        int node,
        int bit,
        int origin,
        List<Integer> path,
        @Nullable Meeting meets,
        boolean laundered,
        int victims,
        int depth,
        long downloads,
        int launderedVictim) {

    /** The other parent's clause. */
    record Meeting(Irreconcilable.Pair pair, int origin, List<Integer> path) {}
}
