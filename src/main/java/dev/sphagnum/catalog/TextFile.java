package dev.sphagnum.catalog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody brings along, read whole: bounded, UTF-8, every mistake named. */
public final class TextFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** The text without a byte order mark. */
    public static String read(Path file, int mostMegabytes) {
        try {
            if (!Files.isRegularFile(file)) {
                throw bad(file, "there is no such file");
            }
            if (Files.size(file) > (long) mostMegabytes << 20) {
                throw bad(file, "it is larger than " + mostMegabytes + " MB");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw bad(file, "it is no UTF-8 text");
        } catch (IOException e) {
            throw bad(file, "it cannot be read: " + Quoted.of(String.valueOf(e.getMessage())));
        }
    }

    /** A mistake in a file. */
    public static ProblemException bad(Path file, String what) {
        return new Problem.BadInput(Quoted.of(file.toString()) + ": " + what).asException();
    }
}
