package dev.sphagnum.ingest;

/** Takes what a source reads. Not thread-safe: a source hands over its records one after the other. */
public interface FactSink {
    /** How names are resolved in this run. */
    NameResolver names();

    /** A record that was understood. */
    void accept(Artefact artefact);

    /**
     * A record that cannot be used.
     *
     * @param quoted the beginning of it, as found
     * @throws dev.sphagnum.catalog.ProblemException under {@code --strict}
     */
    void skip(Where where, String reason, String quoted);

    /** A fact that is kept, or a part of a record that is left out, because it is not as it should be. */
    void dirty(DirtyKind kind, Where where, String quoted);

    /** A table or column that the source should have and has not. */
    void missing(String what);

    /** How many records there are, as soon as the source knows. */
    void total(long records);
}
