package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import java.time.OffsetDateTime;

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

    /**
     * Everything accepted so far is all that stands before {@code place}; a run that is cut off after this goes on there.
     * Written together with what was accepted, while the source may go on reading.
     *
     * @param place in the source's own words, handed to {@link Source.Reading#resumeAt} when the run goes on
     */
    void checkpoint(String place);

    /**
     * The newest time of change, by the upstream's own clock, of anything that this run may have seen; where the next run
     * that reads only what changed begins.
     */
    void newest(OffsetDateTime time);

    /** The upstream calls what it called {@code before} by another name now. */
    void moved(NodeId before, NodeId after);

    /** A sentence for the report: what was not read and why, how long was waited. */
    void note(String sentence);
}
