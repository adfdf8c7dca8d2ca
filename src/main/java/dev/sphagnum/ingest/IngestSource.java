package dev.sphagnum.ingest;

/** The live upstreams that a service can be told to read. */
public enum IngestSource {
    /** The Hub of Hugging Face, or the one that the service is configured for. */
    HUGGING_FACE,
    /** GitHub, or the host that the service is configured for. */
    GITHUB
}
