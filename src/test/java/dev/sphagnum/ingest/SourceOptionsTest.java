package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceOptionsTest {
    private static final OffsetDateTime SOME_DAY = OffsetDateTime.parse("2026-01-31T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "HUGGING_FACE, org/model,                      true",
        "HUGGING_FACE, gpt2,                           true",
        "HUGGING_FACE, model:org/model,                true",
        "HUGGING_FACE, repository:org/model,           false",
        "HUGGING_FACE, github.com/owner/name,          false",
        "GITHUB,       owner/name,                     true",
        "GITHUB,       github.com/owner/name,          true",
        "GITHUB,       git.example.org/owner/name,     true",
        "GITHUB,       repository:github.com/owner/name, true",
        "GITHUB,       name,                           false",
        "GITHUB,       model:owner/name,               false",
        "GITHUB,       one/two/three,                  false",
    })
    void takesOnlyNamesOfTheSource(IngestSource source, String name, boolean isTaken) {
        SourceOptions options = named(List.of(name), null, false, false, false, null);
        if (isTaken) {
            assertThatCode(() -> options.requireFit(source)).doesNotThrowAnyException();
        } else {
            assertProblem(options, source, "names", "'" + name + "' is no name of the source " + source);
        }
    }

    @Test
    void refusesForTheHubWhatTheCommandLineRefuses() {
        IngestSource hub = IngestSource.HUGGING_FACE;
        String asTheyAre = "names are read as they are; leave out author, search, since, limit and full";
        List<String> one = List.of("org/model");
        assertProblem(list(one, "org", null, null, false, null), hub, "names", asTheyAre);
        assertProblem(list(one, null, "x", null, false, null), hub, "names", asTheyAre);
        assertProblem(list(one, null, null, SOME_DAY, false, null), hub, "names", asTheyAre);
        assertProblem(list(one, null, null, null, true, null), hub, "names", asTheyAre);
        assertProblem(list(one, null, null, null, false, 7), hub, "names", asTheyAre);
        assertProblem(
                named(one, null, false, true, false, null),
                hub,
                "datasets",
                "names are names of models; data sets are read as a list");
        assertProblem(
                named(List.of(), null, false, true, true, null),
                hub,
                "scans",
                "scans of data sets are not read; leave out scans");
        assertProblem(
                named(List.of(), null, false, false, false, 3),
                hub,
                "staleDays",
                "the option staleDays means nothing to the source HUGGING_FACE");
    }

    @Test
    void refusesForGithubWhatMeansNothingThere() {
        IngestSource github = IngestSource.GITHUB;
        String end = " means nothing to the source GITHUB";
        assertProblem(list(List.of(), "org", null, null, false, null), github, "author", "the option author" + end);
        assertProblem(list(List.of(), null, "x", null, false, null), github, "search", "the option search" + end);
        assertProblem(list(List.of(), null, null, SOME_DAY, false, null), github, "since", "the option since" + end);
        assertProblem(list(List.of(), null, null, null, true, null), github, "full", "the option full" + end);
        assertProblem(list(List.of(), null, null, null, false, 7), github, "limit", "the option limit" + end);
        assertProblem(
                named(List.of("o/r"), null, true, false, false, null), github, "family", "the option family" + end);
        assertProblem(
                named(List.of(), null, false, true, false, null), github, "datasets", "the option datasets" + end);
        assertProblem(named(List.of(), null, false, false, true, null), github, "scans", "the option scans" + end);
        assertProblem(
                named(List.of("o/r"), null, false, false, false, 3),
                github,
                "staleDays",
                "staleDays chooses repositories of the graph; name none then");
    }

    private static SourceOptions list(
            List<String> names,
            @Nullable String author,
            @Nullable String search,
            @Nullable OffsetDateTime since,
            boolean full,
            @Nullable Integer limit) {
        return new SourceOptions(names, author, search, since, full, limit, false, false, false, null);
    }

    private static SourceOptions named(
            List<String> names,
            @Nullable String author,
            boolean family,
            boolean datasets,
            boolean scans,
            @Nullable Integer staleDays) {
        return new SourceOptions(names, author, null, null, false, null, family, datasets, scans, staleDays);
    }

    private static void assertProblem(SourceOptions options, IngestSource source, String name, String message) {
        assertThatThrownBy(() -> options.requireFit(source))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                        .isEqualTo(new Problem.BadArgument(name, message)));
    }
}
