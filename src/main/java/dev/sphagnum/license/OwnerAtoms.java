package dev.sphagnum.license;

import dev.sphagnum.topology.SupplyGraph;

/** Every atom that a publisher may impose by any of its artefacts. Immutable. */
final class OwnerAtoms {
    private final int words;
    /** By publisher, from the word at its number times {@link #words}. */
    private final long[] imposed;

    OwnerAtoms(SupplyGraph picture, Atoms atoms, Label[] labels) {
        words = atoms.words();
        imposed = new long[picture.ownerCount() * words];
        for (int node = 0; node < labels.length; node++) {
            int owner = picture.ownerNumber(node);
            if (owner >= 0) {
                labels[node].addOwn(imposed, owner * words);
            }
        }
    }

    /** One word of a publisher's atoms. */
    long word(int owner, int word) {
        return imposed[owner * words + word];
    }
}
