package dev.sphagnum.license;

/** One way to end an inconsistency, in words. */
public record Fix(Kind kind, String text) {
    /** What kind of change it is. */
    public enum Kind {
        DECLARE,
        RENAME,
        DROP_PARENT,
        ASK_OWNER
    }
}
