package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Quoted;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read of a live source. It names artefacts and bounds, never an address or a file.
 *
 * @param names models of the Hub, or repositories; empty for all that the source reads by itself
 * @param author only artefacts of this account of the Hub; null for any
 * @param search only models whose name holds this; null for any
 * @param since only what changed since then; null for the source's own choice, the last complete run
 * @param full everything, however little changed
 * @param limit at most so many artefacts; null for no bound
 * @param family of the one named model its ancestors and descendants too
 * @param datasets data sets instead of models
 * @param scans results of security scans too
 * @param staleDays only repositories that were last read so many days ago; null for the source's own choice
 */
public record SourceOptions(
        List<String> names,
        @Nullable String author,
        @Nullable String search,
        @Nullable OffsetDateTime since,
        boolean full,
        @Nullable Integer limit,
        boolean family,
        boolean datasets,
        boolean scans,
        @Nullable Integer staleDays) {
    public static final SourceOptions NONE =
            new SourceOptions(List.of(), null, null, null, false, null, false, false, false, null);

    private static final int MOST_NAMES = 1_000;
    private static final int LONGEST_TEXT = 200;

    /** One to three segments; none of dots alone, which an address would take for a way up. */
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:model|dataset|repository):)?(?:(?!\\.+(?:/|$))[\\w.-]+)(?:/(?!\\.+(?:/|$))[\\w.-]+){0,2}");

    private static final Pattern ACCOUNT = Pattern.compile("(?!\\.+$)[\\w.-]+");

    public SourceOptions {
        names = List.copyOf(names);
        requireNames(names);
        if (author != null
                && (author.length() > LONGEST_TEXT || !ACCOUNT.matcher(author).matches())) {
            throw bad("author", "'" + Quoted.of(author) + "' is no account of the Hub");
        }
        if (search != null && (search.isBlank() || search.length() > LONGEST_TEXT)) {
            throw bad("search", "search is a text of 1 to " + LONGEST_TEXT + " characters");
        }
        if (limit != null && limit < 1) {
            throw bad("limit", "limit is 1 or more, not " + limit);
        }
        if (staleDays != null && staleDays < 0) {
            throw bad("staleDays", "staleDays is 0 or more, not " + staleDays);
        }
        if (full && since != null) {
            throw bad("since", "full reads everything and since only what changed; ask for one of them");
        }
        if (family && names.size() != 1) {
            throw bad("family", "family takes exactly one name, not " + names.size());
        }
    }

    /**
     * Refuses options that mean nothing to a source.
     *
     * @throws ProblemException with {@link Problem.BadArgument}
     */
    public void requireFit(IngestSource source) {
        switch (source) {
            case HUGGING_FACE -> requireFitForTheHub();
            case GITHUB -> requireFitForGithub();
        }
        names.stream().filter(name -> !isOf(source, name)).findFirst().ifPresent(name -> {
            throw bad("names", "'" + Quoted.of(name) + "' is no name of the source " + source);
        });
    }

    private void requireFitForTheHub() {
        refuse("staleDays", staleDays != null, IngestSource.HUGGING_FACE);
        boolean isList = author != null || search != null || since != null || limit != null || full;
        if (!names.isEmpty() && isList) {
            throw bad("names", "names are read as they are; leave out author, search, since, limit and full");
        }
        if (!names.isEmpty() && datasets) {
            throw bad("datasets", "names are names of models; data sets are read as a list");
        }
        if (datasets && scans) {
            throw bad("scans", "scans of data sets are not read; leave out scans");
        }
    }

    private void requireFitForGithub() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("author", author != null);
        given.put("search", search != null);
        given.put("since", since != null);
        given.put("full", full);
        given.put("limit", limit != null);
        given.put("family", family);
        given.put("datasets", datasets);
        given.put("scans", scans);
        given.forEach((option, isGiven) -> refuse(option, isGiven, IngestSource.GITHUB));
        if (!names.isEmpty() && staleDays != null) {
            throw bad("staleDays", "staleDays chooses repositories of the graph; name none then");
        }
    }

    private static void refuse(String option, boolean isGiven, IngestSource source) {
        if (isGiven) {
            throw bad(option, "the option " + option + " means nothing to the source " + source);
        }
    }

    private static boolean isOf(IngestSource source, String name) {
        String plain = NodeId.parse(name).map(NodeId::name).orElse(name);
        String kind = name.substring(0, name.length() - plain.length());
        boolean isRepository = kind.equals("repository:");
        String[] parts = plain.split("/", -1);
        return switch (source) {
            case HUGGING_FACE -> !isRepository && parts.length <= 2;
            // With three parts the first is a host; whether it is the one that is asked, the source tells.
            case GITHUB ->
                (kind.isEmpty() || isRepository)
                        && (parts.length == 2 || (parts.length == 3 && parts[0].indexOf('.') > 0));
        };
    }

    private static void requireNames(List<String> names) {
        if (names.size() > MOST_NAMES) {
            throw bad("names", "there are " + names.size() + " names; at most " + MOST_NAMES + " are taken");
        }
        for (String name : names) {
            if (name.length() > NodeId.MAX_NAME_LENGTH || !NAME.matcher(name).matches()) {
                throw bad("names", "'" + Quoted.of(name) + "' is no name; a name is org/model or owner/repository");
            }
        }
    }

    private static ProblemException bad(String name, String message) {
        return new Problem.BadArgument(name, message).asException();
    }
}
