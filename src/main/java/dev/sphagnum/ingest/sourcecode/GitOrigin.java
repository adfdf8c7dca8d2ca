package dev.sphagnum.ingest.sourcecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address that a working tree was cloned from. */
public final class GitOrigin {
    private static final Pattern URL = Pattern.compile("(?s)\\[remote \"origin\"\\][^\\[]*?\\n\\s*url\\s*=\\s*(\\S+)");
    private static final int MOST_BYTES = 1 << 20;

    private GitOrigin() {}

    /** Null when the folder has no {@code .git/config} with an origin. Credentials in the address are left out. */
    public static @Nullable String of(Path tree) {
        Path config = tree.resolve(".git").resolve("config");
        try {
            if (!Files.isRegularFile(config) || Files.size(config) > MOST_BYTES) {
                return null;
            }
            Matcher matcher = URL.matcher(Files.readString(config));
            return matcher.find() ? matcher.group(1).replaceFirst("(?<=://)[^/@]*@", "") : null;
        } catch (IOException e) {
            return null;
        }
    }
}
