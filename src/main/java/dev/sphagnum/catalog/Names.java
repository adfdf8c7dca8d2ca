package dev.sphagnum.catalog;

import java.util.regex.Pattern;

/** What any name in the graph must be. Names are data: they are never read as code or pattern. */
public final class Names {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private Names() {}

    /** True for a name that may become a key: not blank, not padded, bounded, without control characters. */
    public static boolean isUsable(String name) {
        return !name.isBlank()
                && name.length() <= NodeId.MAX_NAME_LENGTH
                && name.equals(name.strip())
                && (isPlain(name) || !CONTROL.matcher(name).find());
    }

    /** True for a text of printable ASCII, as nearly all are; far quicker to tell than what else may stand in one. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
