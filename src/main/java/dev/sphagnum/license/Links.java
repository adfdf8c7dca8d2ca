package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.SupplyGraph;
import java.util.BitSet;

/** What is known of each link from its two ends alone, in columns by link. Immutable. */
@SuppressWarnings("EnumOrdinal") // numbers that live in one process
final class Links {
    private static final Passage[] PASSAGES = Passage.values();

    private final byte[] passage;
    private final int[] own;
    private final BitSet withinOneOwner;

    Links(SupplyGraph picture, Label[] labels, Elections elections) {
        passage = new byte[picture.edgeCount()];
        own = new int[picture.edgeCount()];
        withinOneOwner = new BitSet(picture.edgeCount());
        for (int edge = 0; edge < own.length; edge++) {
            int base = picture.base(edge);
            int dependent = picture.dependent(edge);
            Passage by = Passage.of(picture.link(edge), picture.relation(edge), picture.redistributes(edge));
            passage[edge] = (byte) by.ordinal();
            own[edge] = elections.imposed(labels[base], labels[dependent], by);
            if (picture.hasSameOwner(base, dependent)) {
                withinOneOwner.set(edge);
            }
        }
    }

    Passage passage(int edge) {
        return PASSAGES[passage[edge]];
    }

    /** Number of the set that the base's own licence imposes on the dependent. */
    int own(int edge) {
        return own[edge];
    }

    boolean isWithinOneOwner(int edge) {
        return withinOneOwner.get(edge);
    }
}
