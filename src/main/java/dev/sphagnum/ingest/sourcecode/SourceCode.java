package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.RecordNames;
import dev.sphagnum.ingest.RepositoryNames;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The uses that a scan found, as one repository with its {@code USES}. */
public final class SourceCode implements Source {
    private final String repository;
    private final String input;
    private final ScanReport report;

    private record Used(LinkType type, String name) {}

    /**
     * A repository by its name in the graph's form.
     *
     * @param input what was scanned, for people
     */
    public SourceCode(String repository, String input, ScanReport report) {
        this.repository = repository;
        this.input = input;
        this.report = report;
    }

    @Override
    public String name() {
        return "sourcecode";
    }

    @Override
    public String input() {
        return input;
    }

    /** A tree of which a part could not be read may still use what was found there before. */
    @Override
    public Scope scope() {
        return report.isComplete() ? Scope.ARTEFACTS : Scope.CHANGES;
    }

    /** It knows nothing of the repository itself: the properties stay those of whoever has read them. */
    @Override
    public boolean isSnapshot() {
        return true;
    }

    @Override
    public Reading open() {
        return new Reading() {
            @Override
            public void readInto(FactSink sink) {
                sink.total(1);
                sink.accept(artefact(sink));
                if (!report.isComplete()) {
                    sink.note("parts of the tree could not be read; what was found in them before stays");
                }
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private Artefact artefact(FactSink sink) {
        Where where = new Where("tree", 1);
        RecordNames names = new RecordNames(sink, where);
        Map<Used, List<ModelUse>> grouped = new LinkedHashMap<>();
        for (ModelUse use : report.uses()) {
            Used used = used(use, names);
            if (used != null) {
                grouped.computeIfAbsent(used, _ -> new ArrayList<>()).add(use);
            }
        }
        List<LinkFact> links = new ArrayList<>();
        grouped.forEach((used, uses) -> links.add(link(used, uses)));
        links.add(LinkFact.declared(LinkType.PUBLISHED_BY, RepositoryNames.owner(repository), "name"));
        return new Artefact(
                NodeId.repository(repository),
                null,
                where,
                repository,
                new Fields().with("purl", RepositoryNames.purl(repository)),
                null,
                links,
                null,
                // What was found in the parts that could not be read this time is not taken back.
                report.isComplete() ? List.of() : List.of("USES"));
    }

    private static @Nullable Used used(ModelUse use, RecordNames names) {
        return switch (use.kind()) {
            case MODEL -> {
                // sentence-transformers looks for its own short names under its organisation
                // (SentenceTransformer.__init__).
                boolean isShort = HubName.isSentenceShort(use.name());
                String name = names.model(isShort ? "sentence-transformers/" + use.name() : use.name());
                yield name == null ? null : new Used(LinkType.USES_MODEL, name);
            }
            case DATASET -> {
                String name = names.dataset(use.name());
                yield name == null ? null : new Used(LinkType.USES_DATASET, name);
            }
        };
    }

    private static LinkFact link(Used used, List<ModelUse> uses) {
        List<LinkFact.Place> places = uses.stream()
                .map(use -> new LinkFact.Place(use.file(), (long) use.line(), use.call()))
                .toList();
        double confidence =
                uses.stream().mapToDouble(ModelUse::confidence).max().orElse(0);
        boolean redistributes = uses.stream().anyMatch(ModelUse::redistributes);
        ModelUse first = uses.getFirst();
        return new LinkFact(
                used.type(),
                used.name(),
                null,
                new LinkFact.Usage(places, redistributes),
                Claim.INFERRED,
                confidence,
                first.file() + ":" + first.line() + (uses.size() == 1 ? "" : " and " + (uses.size() - 1) + " more"));
    }
}
