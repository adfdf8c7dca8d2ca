package dev.sphagnum.api;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A place in a list, as a text without meaning to others. It holds a checksum over the list and the place, so that a
 * cursor that was changed, or that belongs to another list, filter or order, is refused instead of answered wrongly. It
 * guards nothing secret: every replica makes the same cursors, without a key.
 */
final class Cursor {
    private static final int CHECKSUM_LENGTH = 20;
    private static final int MAX_LENGTH = 64;

    private Cursor() {}

    /** The cursor of the item at a place, from 0, of a list that the text names in full. */
    static String at(String list, long place) {
        String text = place + "." + checksum(list, place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The place that a cursor of this list names. */
    static long place(String list, String cursor) {
        long place = placeIn(cursor);
        if (place < 0 || !at(list, place).equals(cursor)) {
            throw refused();
        }
        return place;
    }

    private static long placeIn(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Long.parseLong(text.substring(0, Math.max(0, text.indexOf('.'))));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new Problem.BadCursor(
                        "this cursor is of no part of this list; take 'after' from the 'endCursor' of an answer to the"
                                + " same question, with the same filter and order")
                .asException();
    }

    private static String checksum(String list, long place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((place + "\n" + list).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHECKSUM_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
