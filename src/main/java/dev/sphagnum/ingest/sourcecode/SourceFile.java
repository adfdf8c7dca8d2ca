package dev.sphagnum.ingest.sourcecode;

/**
 * A text file of the tree.
 *
 * @param path below the root, with slashes
 */
record SourceFile(String path, String text) {
    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    SourceFile with(String newText) {
        return new SourceFile(path, newText);
    }
}
