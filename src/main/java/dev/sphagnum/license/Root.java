package dev.sphagnum.license;

/**
 * Where an atom of one origin was dropped first.
 *
 * @param path edges from the origin down to the node
 * @param victims distinct nodes further down that violate by it
 * @param launderedVictim the nearest of them whose neighbours show nothing; -1 when there is none
 */
record Root(
        String id,
        int node,
        int bit,
        int origin,
        java.util.List<Integer> path,
        boolean laundered,
        int victims,
        int launderedVictim) {}
