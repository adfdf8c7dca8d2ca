package dev.sphagnum.ingest.sourcecode;

import org.jspecify.annotations.Nullable;

/**
 * One place where source code uses a model or data set.
 *
 * @param file path below the root that was scanned, with slashes
 * @param line the first line of the call, or of the value in a configuration; counted from 1
 * @param column the first character, in UTF-16 units, counted from 1, as SARIF 2.1.0 (3.30.6) counts; null when unknown
 * @param endColumn one past the last character on that line; null when unknown or on another line
 * @param call the call, key or command as text, bounded
 * @param name in the graph's form: {@code org/name}, {@code pytorch:…}, {@code ollama:…}; names without an owner are as
 *     written
 * @param revision the branch, tag or commit that is asked for; null when none is, or {@code main}
 * @param trustsRemoteCode code of the model's repository is allowed to run
 * @param usesSafetensors as stated; null when it is not
 * @param confidence between 0 and 1
 * @param redistributes the tree also holds weights that can only be those of this model
 */
public record ModelUse(
        String file,
        int line,
        @Nullable Integer column,
        @Nullable Integer endColumn,
        String call,
        Kind kind,
        String name,
        @Nullable String revision,
        boolean trustsRemoteCode,
        @Nullable Boolean usesSafetensors,
        double confidence,
        How how,
        boolean redistributes) {

    /** What is used. */
    public enum Kind {
        MODEL,
        DATASET
    }

    ModelUse withRedistributes() {
        return new ModelUse(
                file,
                line,
                column,
                endColumn,
                call,
                kind,
                name,
                revision,
                trustsRemoteCode,
                usesSafetensors,
                confidence,
                how,
                true);
    }

    /** The same use in a file that holds the text from {@code moreLines} lines on. */
    ModelUse movedTo(String newFile, int newLine, boolean keepsColumns) {
        return new ModelUse(
                newFile,
                newLine,
                keepsColumns ? column : null,
                keepsColumns ? endColumn : null,
                call,
                kind,
                name,
                revision,
                trustsRemoteCode,
                usesSafetensors,
                confidence,
                how,
                redistributes);
    }
}
