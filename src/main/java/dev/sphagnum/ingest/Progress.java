package dev.sphagnum.ingest;

/** Told how far a run is; a terminal draws a bar from it, anything else logs it. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress NONE = (_, _, _) -> {};

    /**
     * Called after each batch, on whichever thread has written it; never two at a time.
     *
     * @param what what is counted, in words: "records of models.jsonl"
     * @param total how many there will be; -1 when the source cannot say
     */
    void step(String what, long done, long total);
}
