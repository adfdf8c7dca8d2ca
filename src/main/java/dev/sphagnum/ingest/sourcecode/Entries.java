package dev.sphagnum.ingest.sourcecode;

import java.io.IOException;
import java.io.InputStream;

/** Takes the entries of a tree, one after the other. */
interface Entries {
    /** Opens what stands in a file; closed by whoever opened it. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * A file; its content can be read only now.
     *
     * @param path below the root, with slashes
     */
    void file(String path, long sizeBytes, Content content) throws IOException;

    void folder(String path);

    /** Something that is left out. */
    void skip(String path, Skip why);

    /** False when no more may be looked at. */
    boolean isOpen();
}
