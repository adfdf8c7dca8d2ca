package dev.sphagnum.ingest.github;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a model where it stands by itself: not in a longer name, and below a slash only in an address of the
 * Hub. GitHub's search passes over punctuation and case, so what it finds has to be looked at again.
 */
final class NameInText {
    private static final String BEFORE = "(?<![A-Za-z0-9_.-])(?<!(?<!huggingface\\.co|hf\\.co)/)";
    private static final String AFTER = "(?:\\.git)?(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])";

    private final Pattern pattern;

    NameInText(String name) {
        this.pattern = Pattern.compile(BEFORE + Pattern.quote(name) + AFTER);
    }

    boolean standsIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The first line in which it stands, counted from 1; null when it stands in none. */
    @Nullable
    Long line(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        return 1
                + text.substring(0, matcher.start())
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }
}
