package dev.sphagnum.ingest.sourcecode;

import java.util.List;

/** Finds the uses in the files of one language. Thread-safe. */
interface UseFinder {
    /** True for a file that this finder reads, by its path alone. */
    boolean reads(String path);

    /** The uses in the order of the text; text that is broken gives those that can still be told. */
    List<ModelUse> find(SourceFile file);
}
