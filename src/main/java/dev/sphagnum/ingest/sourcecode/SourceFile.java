package dev.sphagnum.ingest.sourcecode;

import java.util.function.Consumer;

/**
 * A text file of the tree.
 *
 * @param path below the root, with slashes
 * @param remarks is told what of the text could not be read
 */
record SourceFile(String path, String text, Consumer<Skip> remarks) {
    SourceFile(String path, String text) {
        this(path, text, _ -> {});
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    SourceFile with(String newText) {
        return new SourceFile(path, newText, remarks);
    }
}
