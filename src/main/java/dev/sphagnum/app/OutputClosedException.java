package dev.sphagnum.app;

/** Standard output was closed by its reader. */
final class OutputClosedException extends RuntimeException {
    OutputClosedException() {
        super("standard output was closed");
    }
}
