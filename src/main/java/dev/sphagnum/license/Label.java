package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseTerm;
import java.util.HashMap;
import java.util.Map;

/** A declared licence, or its absence, as sets of atoms. Built by {@link Labels}, then left alone. */
final class Label {
    /** What is known of a declaration. */
    enum State {
        /** All its terms are known. */
        UNDERSTOOD,
        /** Something is declared and the terms of some part are unknown. */
        NOT_UNDERSTOOD,
        /** The artefact was read and declares nothing. */
        UNSTATED,
        /** Nobody has read the artefact. */
        UNREAD;

        boolean isDeclared() {
            return this == UNDERSTOOD || this == NOT_UNDERSTOOD;
        }
    }

    private final String text;
    private final State state;
    private final long[][] own;
    private final long[] full;
    private final long[] partly;
    private final long[] combines;
    private final long[] mayCombine;
    private final Map<Integer, LicenseTerm> terms = new HashMap<>();

    Label(String text, State state, int words) {
        this.text = text;
        this.state = state;
        own = new long[Atoms.STRENGTHS + 1][words];
        full = new long[words];
        partly = new long[words];
        combines = new long[words];
        mayCombine = new long[words];
    }

    /** The expression; empty when nothing is declared. */
    String text() {
        return text;
    }

    State state() {
        return state;
    }

    /** The atoms that it imposes, by strength 1 to 4. */
    long[][] own() {
        return own;
    }

    boolean owns(int bit, int strength) {
        return Bits.has(own[strength], bit);
    }

    /** The atoms that it passes on in full. */
    long[] full() {
        return full;
    }

    /** The atoms that it passes on in part. */
    long[] partly() {
        return partly;
    }

    /** The copyleft atoms beside which it may stand in one work. */
    long[] combines() {
        return combines;
    }

    /** Those, and the ones for which that is open. */
    long[] mayCombine() {
        return mayCombine;
    }

    /** The clause behind each atom of its own. */
    Map<Integer, LicenseTerm> terms() {
        return terms;
    }
}
