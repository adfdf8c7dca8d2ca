package dev.sphagnum.ingest.sourcecode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as text.
 *
 * @param text null for a binary file
 * @param notes what was done to it
 */
record SourceText(@Nullable String text, List<Skip> notes) {
    private static final int LOOKED_AT = 8 << 10;

    static SourceText of(byte[] bytes, String path, int lineCharacters) {
        Charset wide = wide(bytes);
        if (wide == null && isBinary(bytes)) {
            return new SourceText(null, List.of(Skip.BINARY));
        }
        List<Skip> notes = new ArrayList<>();
        String text = wide == null ? utf8(bytes, notes) : new String(bytes, wide);
        if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
            text = text.substring(1);
        }
        // JSON may well stand on one line, and its reader needs no lines.
        boolean isJson = path.endsWith(".json") || path.endsWith(".ipynb");
        return new SourceText(isJson ? text : cut(text, lineCharacters, notes), notes);
    }

    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF ? StandardCharsets.UTF_16BE : mark == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String utf8(byte[] bytes, List<Skip> notes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            notes.add(Skip.WRONG_ENCODING);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String cut(String text, int most, List<Skip> notes) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end + 1;
            if (stop - start > most && notes.stream().noneMatch(note -> note == Skip.LONG_LINE)) {
                notes.add(Skip.LONG_LINE);
            }
            out.append(text, start, Math.min(stop, start + most));
            if (stop - start > most) {
                out.append('\n');
            }
            start = stop;
        }
        return out.toString();
    }
}
