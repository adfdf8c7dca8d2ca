package dev.sphagnum.catalog;

/** Other people's text, made fit to stand in a message or a log line: bounded and without control characters. */
public final class Quoted {
    private static final int MAX_LENGTH = 120;

    private Quoted() {}

    public static String of(String text) {
        return of(text, MAX_LENGTH);
    }

    /** At most {@code maxLength} characters of the text, control and line-break characters replaced by a dot. */
    public static String of(String text, int maxLength) {
        String cut = text.length() <= maxLength ? text : text.substring(0, maxLength) + "…";
        return Names.isPlain(cut)
                ? cut
                : cut.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "·");
    }
}
