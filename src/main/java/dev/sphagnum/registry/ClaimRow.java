package dev.sphagnum.registry;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a relationship rests on. */
public interface ClaimRow {
    /** A {@link dev.sphagnum.catalog.Claim}. */
    String claim();

    /** 0 to 1. */
    double confidence();

    /** The card field, the file and line or the row; null when the source kept none. */
    @Nullable
    String evidence();

    /** The source that said so. */
    String source();

    /** When that source was last read, UTC; null when it was not kept. */
    @Nullable
    OffsetDateTime observedAt();
}
