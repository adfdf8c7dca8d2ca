package dev.sphagnum.ingest.github;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which repositories are asked for. */
public sealed interface Wanted {
    /** As many as one GraphQL request asks for. */
    int PAGE = 100;

    /** For people: "3 repositories". */
    String label();

    /** True when all of them are in the graph, so that one that is missing there need not be asked for again soon. */
    boolean isOfGraph();

    /** Hands the repositories over, at most {@link #PAGE} at once, never one twice. */
    void forEachPage(Pages pages) throws IOException;

    /** Takes a page. */
    @FunctionalInterface
    interface Pages {
        void take(List<Asked> page) throws IOException;
    }

    /**
     * One of them.
     *
     * @param name as the graph has it, or would have it
     * @param etag of what the graph has; null when it has nothing
     */
    record Asked(String name, @Nullable String etag) {}

    /**
     * Repositories that somebody named: {@code owner/name}, {@code host/owner/name} or an address.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} at the first that is none of this
     *     host
     */
    static Wanted named(GithubApi api, List<String> texts) {
        List<Asked> all = new ArrayList<>();
        for (String text : texts) {
            GithubName name = GithubName.written(text.strip(), api.host());
            if (name == null) {
                throw new Problem.BadArgument(
                                "NAME",
                                "'" + Quoted.of(text) + "' is no repository of " + api.host()
                                        + "; write OWNER/NAME, as in huggingface/transformers")
                        .asException();
            }
            all.add(new Asked(name.on(api.host()), null));
        }
        return new Named(all.stream().distinct().toList());
    }

    /** Repositories of the graph whose facts were not checked since a time, or never. */
    static Wanted stale(GithubApi api, Graph graph, OffsetDateTime before) {
        return new Stale(graph, api.host() + "/", before);
    }

    /** Made by {@link #named}. */
    record Named(List<Asked> all) implements Wanted {
        public Named {
            all = List.copyOf(all);
        }

        @Override
        public String label() {
            return all.size() == 1 ? all.getFirst().name() : all.size() + " repositories";
        }

        @Override
        public boolean isOfGraph() {
            return false;
        }

        @Override
        public void forEachPage(Pages pages) throws IOException {
            for (int start = 0; start < all.size(); start += PAGE) {
                pages.take(all.subList(start, Math.min(start + PAGE, all.size())));
            }
        }
    }

    /** Made by {@link #stale}. */
    record Stale(Graph graph, String prefix, OffsetDateTime before) implements Wanted {
        @Override
        public String label() {
            return "repositories not checked since " + before.toLocalDate();
        }

        @Override
        public boolean isOfGraph() {
            return true;
        }

        @Override
        public void forEachPage(Pages pages) throws IOException {
            String last = "";
            List<Asked> page;
            do {
                page = graph.read(
                        CypherFile.of("ingest/stale-repositories"),
                        Parameters.of("prefix", prefix)
                                .and("before", before)
                                .and("after", last)
                                .and("limit", PAGE),
                        Asked.class);
                if (!page.isEmpty()) {
                    last = page.getLast().name();
                    pages.take(page);
                }
            } while (page.size() == PAGE);
        }
    }
}
