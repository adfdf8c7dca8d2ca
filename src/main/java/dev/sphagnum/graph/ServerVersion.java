package dev.sphagnum.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Neo4j's version numbers: {@code 5.26.1} before 2025, then the calendar, {@code 2026.08.1}. */
final class ServerVersion {
    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+).*");

    private ServerVersion() {}

    static boolean isAtLeast(String version, int major, int minor) {
        Matcher matcher = NUMBERS.matcher(version);
        if (!matcher.matches()) {
            return false;
        }
        int foundMajor = Integer.parseInt(matcher.group(1));
        return foundMajor > major || (foundMajor == major && Integer.parseInt(matcher.group(2)) >= minor);
    }
}
