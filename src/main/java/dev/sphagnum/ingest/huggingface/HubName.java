package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that may be asked for: as the Hub gives them, each part at most 96 letters, digits, {@code -}, {@code _} and {@code .}. */
final class HubName {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]{1,96}");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:model:|https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/)?([^/]+(?:/[^/]+)?)/?");

    private HubName() {}

    /** True for {@code org/name}, and for old names without an owner. */
    static boolean isUsable(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length > 2) {
            return false;
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /**
     * The name in what a person wrote: a name, an id with its prefix or an address on the Hub.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} when there is none in it
     */
    static String written(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches() || !isUsable(matcher.group(1))) {
            throw new Problem.BadArgument(
                            "name",
                            "'" + Quoted.of(text) + "' is no name of a model on the Hub; names look like org/name")
                    .asException();
        }
        return matcher.group(1);
    }
}
