package dev.sphagnum.ingest.sourcecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The address that a working tree was cloned from, as its configuration has it (<a
 * href="https://git-scm.com/docs/git-config#_configuration_file">git-config, configuration file</a>).
 */
public final class GitOrigin {
    private static final int MOST_BYTES = 1 << 20;

    private GitOrigin() {}

    /**
     * Null when the folder has no {@code .git/config} with an origin. Credentials in the address are left out, and links are
     * not followed: a tree tells of itself only.
     */
    public static @Nullable String of(Path tree) {
        Path folder = tree.resolve(".git");
        Path config = folder.resolve("config");
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(config) > MOST_BYTES) {
                return null;
            }
            String url = url(Files.readString(config));
            return url == null ? null : url.replaceFirst("(?<=://)[^/@]*@", "");
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable String url(String config) {
        boolean isOrigin = false;
        for (String line : config.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                isOrigin = line.equals("[remote \"origin\"]");
            } else if (isOrigin && line.matches("url\\s*=.*")) {
                String url = line.substring(line.indexOf('=') + 1).strip();
                return url.isEmpty() ? null : url;
            }
        }
        return null;
    }
}
