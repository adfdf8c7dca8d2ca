package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeKind;
import java.io.IOException;
import java.util.Set;

/**
 * One upstream. It reads, and maps what it reads to {@link Artefact}s; it decides nothing about the graph.
 *
 * <p>It never holds the whole of what it reads.
 */
public interface Source {
    /** The name under which its facts stand in the graph: "huggingface", "peatmoss", "sample". */
    String name();

    /** The file or stream, for people. */
    String input();

    /** What a complete reading of it covers, which decides what may be retired after it. */
    default Scope scope() {
        return Scope.ARTEFACTS;
    }

    /** With {@link Scope#EVERYTHING}: the kinds of artefacts of which all are read. */
    default Set<NodeKind> kinds() {
        return Set.of(NodeKind.MODEL);
    }

    /** True for an upstream that is asked piece by piece: its runs are visible from the start, and go on after a break. */
    default boolean isLive() {
        return false;
    }

    /** What a reading covers. */
    enum Scope {
        /** The artefacts that it reads, each as a whole: their facts that it no longer names are retired. */
        ARTEFACTS,
        /** Only what changed since some time: nothing is retired. */
        CHANGES,
        /** Everything that the upstream has: artefacts that it no longer names are retired too. */
        EVERYTHING
    }

    /** True for facts of a fixed past: they never overwrite a property that another source has read. */
    default boolean isSnapshot() {
        return false;
    }

    /**
     * Opens the upstream.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link dev.sphagnum.catalog.Problem.BadInput} when it is not
     *     what it claims to be
     */
    Reading open() throws IOException;

    /** An opened upstream; read once, then closed. */
    interface Reading extends AutoCloseable {
        /**
         * Hands every record to {@code sink}, in order.
         *
         * @throws IOException when the upstream breaks off; what came before counts
         */
        void readInto(FactSink sink) throws IOException;

        /**
         * Makes {@link #readInto} begin at a checkpoint of a run that was cut off. Sources that set none are never asked.
         *
         * @param checkpoint as {@link FactSink#checkpoint} was told by a reading of the same {@link Source#input()}
         */
        default void resumeAt(String checkpoint) {
            throw new IllegalStateException("no checkpoints are set by this source");
        }

        @Override
        void close() throws IOException;
    }
}
