package dev.sphagnum.ingest.github;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.http.PoliteClient;
import java.util.regex.Pattern;

/**
 * Who uses a model, by GitHub's code search: inferred uses, with the file, and with the line where the file was looked
 * into.
 *
 * <p>The search covers the default branch of what GitHub has indexed and answers a thousand files at most, so that a
 * repository which it does not name may use the model all the same.
 *
 * @see <a href="https://docs.github.com/en/rest/search/search#search-code">what is searched</a>
 */
public final class GithubUses implements Source {
    /** Files that are looked into unless somebody says otherwise. */
    public static final int FILES = 100;

    private static final int LONGEST_NAME = 193;
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+");

    private final GithubApi api;
    private final PoliteClient search;
    private final PoliteClient contents;
    private final String model;
    private final int mostFiles;

    /**
     * @param search set up by {@link GithubApi#search}; not closed here
     * @param contents set up by {@link GithubApi#contents}; not closed here
     * @param model with its owner: a name of one word stands in too many files that mean something else
     * @param mostFiles into how many of the files found is looked; 0 for none
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} when the name has no owner
     */
    public GithubUses(GithubApi api, PoliteClient search, PoliteClient contents, String model, int mostFiles) {
        requireModelName(model);
        this.api = api;
        this.search = search;
        this.contents = contents;
        this.model = model;
        this.mostFiles = mostFiles;
    }

    /**
     * Refuses what cannot be searched for.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} when the name has no owner
     */
    public static void requireModelName(String model) {
        if (model.length() > LONGEST_NAME || !MODEL.matcher(model).matches()) {
            throw new Problem.BadArgument(
                            "--uses-of",
                            "'" + Quoted.of(model) + "' is no name of a model to search for; write ORG/NAME, as in"
                                    + " openai-community/gpt2")
                    .asException();
        }
    }

    @Override
    public String name() {
        return "github-search";
    }

    @Override
    public String input() {
        return "files with " + model + " at " + api.root();
    }

    /** A search for one model says nothing of the others that a repository uses. */
    @Override
    public Scope scope() {
        return Scope.CHANGES;
    }

    /** It knows nothing of the repositories themselves, so that theirs are the properties of whoever has read them. */
    @Override
    public boolean isSnapshot() {
        return true;
    }

    @Override
    public Reading open() {
        return new UsesReading(api, search, contents, model, mostFiles);
    }
}
