package dev.sphagnum.topology;

import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.NodeKind;

/** What is known of a node in few bits, as one byte: kind, licence state, whether it is a stub, whether it was scanned. */
@SuppressWarnings("EnumOrdinal") // written and read in one process
final class Marks {
    private static final int KIND = 0b11;
    private static final int STATE = 0b11 << 2;
    private static final int STUB = 1 << 4;
    private static final int SCANNED = 1 << 5;
    private static final NodeKind[] KINDS = {NodeKind.DATASET, NodeKind.MODEL, NodeKind.REPOSITORY};
    private static final LicenseState[] STATES = LicenseState.values();

    private Marks() {}

    static byte of(NodeKind kind, LicenseState state, boolean isStub, boolean isScanned) {
        return (byte) (order(kind) | state.ordinal() << 2 | (isStub ? STUB : 0) | (isScanned ? SCANNED : 0));
    }

    /** By the kind as a word. */
    static int order(NodeKind kind) {
        return switch (kind) {
            case DATASET -> 0;
            case MODEL -> 1;
            case REPOSITORY -> 2;
            case LICENSE, OWNER, PAPER, FINDING -> throw new IllegalArgumentException("no node of a picture: " + kind);
        };
    }

    static int order(byte marks) {
        return marks & KIND;
    }

    static NodeKind kind(byte marks) {
        return KINDS[marks & KIND];
    }

    static LicenseState licenseState(byte marks) {
        return STATES[(marks & STATE) >> 2];
    }

    static boolean isStub(byte marks) {
        return (marks & STUB) != 0;
    }

    static boolean isScanned(byte marks) {
        return (marks & SCANNED) != 0;
    }
}
