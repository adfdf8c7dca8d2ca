package dev.sphagnum.ingest;

import java.util.List;

/** Artefacts that a test made up. */
record ListedSource(List<Artefact> artefacts) implements Source {
    @Override
    public String name() {
        return "test";
    }

    @Override
    public String input() {
        return "made up";
    }

    @Override
    public Reading open() {
        return new Reading() {
            @Override
            public void readInto(FactSink sink) {
                artefacts.forEach(sink::accept);
            }

            @Override
            public void close() {}
        };
    }
}
