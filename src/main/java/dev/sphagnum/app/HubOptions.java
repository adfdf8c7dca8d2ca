package dev.sphagnum.app;

import dev.sphagnum.ingest.huggingface.HubFamily;
import dev.sphagnum.ingest.huggingface.HubKind;
import dev.sphagnum.ingest.huggingface.HubQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What of the Hub is read: a file, some models, a family, or a list. */
final class HubOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Models, as org/name; with the small files that tell of their bases.")
    List<String> names = List.of();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Instead of the Hub: a JSON array or JSON Lines, plain or gzip; - for standard input.")
    @Nullable
    String file;

    @Option(names = "--author", paramLabel = "ACCOUNT", description = "Only what this account publishes.")
    @Nullable
    String author;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only names that hold this text.")
    @Nullable
    String search;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what changed then or later: 2026-01-31 or 2026-01-31T12:00:00Z (default: since the last"
                    + " complete run).")
    @Nullable
    String since;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many records, the newest.")
    @Nullable
    Long limit;

    @Option(names = "--full", description = "Read everything, changed or not; what is gone from the Hub is retired.")
    boolean full;

    @Option(names = "--family", description = "With one NAME: all that it was made from and all that was made of it.")
    boolean family;

    @Option(names = "--datasets", description = "Read data sets instead of models.")
    boolean datasets;

    @Option(
            names = "--scans",
            description = "Also what the Hub's security scanners found; takes a request for each model.")
    boolean scans;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "With --family: stop after so many requests (default: " + HubFamily.REQUESTS + ").")
    @Nullable
    Integer requests;

    /** Refuses what does not go together, before anything is opened. */
    void check() {
        boolean isList = author != null || search != null || since != null || limit != null || full;
        refuseIf(file != null && !names.isEmpty(), "--file", "a file and names are two sources; give one of them");
        refuseIf(file != null && (isList || scans), "--file", "a file is read whole; leave out what asks the Hub");
        refuseIf(family && names.size() != 1, "--family", "--family takes exactly one name, not " + names.size());
        refuseIf(
                !names.isEmpty() && isList,
                "NAME",
                "names are read as they are; leave out --author, --search, --since, --limit and --full");
        refuseIf(datasets && !names.isEmpty(), "--datasets", "names are names of models; data sets are read as a list");
        refuseIf(datasets && scans, "--scans", "scans of data sets are not read; leave out --scans");
        refuseIf(full && since != null, "--full", "--full reads everything and --since does not; give one of them");
        refuseIf(requests != null && !family, "--requests", "--requests goes with --family only");
        refuseIf(requests != null && requests < 1, "--requests", "--requests is 1 or more, not " + requests);
        refuseIf(limit != null && limit < 1, "--limit", "--limit is 1 or more, not " + limit);
        time();
    }

    private static void refuseIf(boolean isWrong, String option, String sentence) {
        if (isWrong) {
            throw Main.badOption(option, sentence);
        }
    }

    /** The list that is wanted, from whenever; {@code since} only if it was given. */
    HubQuery query() {
        return new HubQuery(datasets ? HubKind.DATASETS : HubKind.MODELS, author, search, null, limit, time());
    }

    int budget() {
        return requests == null ? HubFamily.REQUESTS : requests;
    }

    private @Nullable OffsetDateTime time() {
        String text = since;
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Main.badOption("--since", "'" + text + "' is no time; write 2026-01-31 or 2026-01-31T12:00:00Z");
        }
    }
}
