package dev.sphagnum.ingest;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.NodeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as the same source said before this run.
 *
 * @param before null when there was nothing
 * @param after null when there is nothing any more
 */
record Change(
        ChangeKind kind,
        NodeId subject,
        @Nullable String before,
        @Nullable String after) {
    private static final int ID_BYTES = 16;

    /** The key: the same for the same change found twice by one run, however often that run was cut off. */
    String id(OffsetDateTime runStart) {
        String text = String.join(
                "\n",
                subject.toString(),
                kind.name(),
                Objects.requireNonNullElse(before, ""),
                Objects.requireNonNullElse(after, ""),
                runStart.toInstant().toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Map<String, @Nullable Object> row(OffsetDateTime runStart) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id(runStart));
        row.put("kind", kind.name());
        row.put("subject", subject.toString());
        row.put("before", before);
        row.put("after", after);
        return row;
    }
}
