package dev.sphagnum.ingest;

import dev.sphagnum.ingest.huggingface.HubModels;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A live source whose upstream is a list of pages of JSON Lines. */
public final class Pages implements Source {
    private final Scope scope;
    private final List<String> pages;
    private final List<Integer> asked = new ArrayList<>();
    private @Nullable IOException breaksOff;
    private int breaksOffAfter = Integer.MAX_VALUE;
    private Runnable before = () -> {};

    public Pages(Scope scope, String... pages) {
        this.scope = scope;
        this.pages = List.of(pages);
    }

    /** The upstream is away after this many pages. */
    public Pages breakingOffAfter(int number) {
        breaksOffAfter = number;
        breaksOff = new IOException("hub.example does not answer");
        return this;
    }

    public Pages doingBefore(Runnable something) {
        before = something;
        return this;
    }

    /** Numbers of the pages that were asked for. */
    public List<Integer> asked() {
        return asked;
    }

    @Override
    public String name() {
        return "huggingface";
    }

    @Override
    public String input() {
        return "https://hub.example models";
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Reading open() {
        return new Reading() {
            private int next;

            @Override
            public void resumeAt(String checkpoint) {
                next = Integer.parseInt(checkpoint);
            }

            @Override
            public void readInto(FactSink sink) throws IOException {
                sink.newest(OffsetDateTime.parse("2026-05-01T00:00:00Z"));
                while (next < pages.size()) {
                    before.run();
                    if (breaksOff != null && next >= breaksOffAfter) {
                        throw breaksOff;
                    }
                    asked.add(next);
                    try (Reading page = new HubModels("huggingface", TestIngest.input(pages.get(next))).open()) {
                        page.readInto(sink);
                    }
                    next++;
                    sink.checkpoint(String.valueOf(next));
                }
            }

            @Override
            public void close() {}
        };
    }
}
