package dev.sphagnum.ingest;

/**
 * How a run goes about its work.
 *
 * @param strict stop at the first bad record instead of counting and skipping it
 * @param batchRows nodes and relationships that one transaction writes, about; a record is never split
 */
public record IngestOptions(boolean strict, int batchRows) {
    public static final IngestOptions DEFAULTS = new IngestOptions(false, 10_000);

    public IngestOptions withStrict(boolean newStrict) {
        return new IngestOptions(newStrict, batchRows);
    }
}
