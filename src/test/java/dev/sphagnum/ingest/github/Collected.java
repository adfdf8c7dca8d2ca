package dev.sphagnum.ingest.github;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.NameResolver;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a source tells besides its facts, in the order in which it does. */
final class Collected {
    final List<String> told = new ArrayList<>();

    Source listeningTo(Source source) {
        return new Source() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public String input() {
                return source.input();
            }

            @Override
            public Scope scope() {
                return source.scope();
            }

            @Override
            public boolean isSnapshot() {
                return source.isSnapshot();
            }

            @Override
            public Reading open() throws IOException {
                return listening(source.open());
            }
        };
    }

    private Source.Reading listening(Source.Reading reading) {
        return new Source.Reading() {
            @Override
            public void readInto(FactSink sink) throws IOException {
                reading.readInto(new Listening(sink));
            }

            @Override
            public void close() throws IOException {
                reading.close();
            }
        };
    }

    private final class Listening implements FactSink {
        private final FactSink sink;

        Listening(FactSink sink) {
            this.sink = sink;
        }

        @Override
        public NameResolver names() {
            return sink.names();
        }

        @Override
        public void accept(Artefact artefact) {
            told.add("accept " + artefact.id());
            sink.accept(artefact);
        }

        @Override
        public void skip(Where where, String reason, String quoted) {
            told.add("skip " + where + ": " + reason);
            sink.skip(where, reason, quoted);
        }

        @Override
        public void dirty(DirtyKind kind, Where where, String quoted) {
            told.add("dirty " + where + ": " + kind.word() + " " + quoted);
            sink.dirty(kind, where, quoted);
        }

        @Override
        public void missing(String what) {
            sink.missing(what);
        }

        @Override
        public void total(long records) {
            sink.total(records);
        }

        @Override
        public void checkpoint(String place) {
            told.add("checkpoint " + place);
            sink.checkpoint(place);
        }

        @Override
        public void newest(OffsetDateTime time) {
            sink.newest(time);
        }

        @Override
        public void moved(NodeId before, NodeId after) {
            told.add("moved " + before + " to " + after);
            sink.moved(before, after);
        }

        @Override
        public void note(String sentence) {
            told.add("note " + sentence);
            sink.note(sentence);
        }
    }
}
