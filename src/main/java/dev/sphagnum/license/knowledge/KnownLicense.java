package dev.sphagnum.license.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A licence that is known by name.
 *
 * @param id SPDX id where one exists, else {@code LicenseRef-…}
 * @param family a coarse kind for lists: "permissive", "copyleft-strong", "rail", "cc-nc"
 * @param osiApproved null where nobody has said
 * @param url where its text can be read; null where there is no one text
 * @param termsKnown its terms have been entered; otherwise it flows as unknown
 */
public record KnownLicense(
        String id,
        String title,
        String family,
        @Nullable Boolean osiApproved,
        @Nullable String url,
        boolean termsKnown) {}
