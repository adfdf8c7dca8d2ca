package dev.sphagnum.ingest.github;

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
import dev.sphagnum.ingest.http.PoliteClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches, looks into what was found, and hands over one use for each repository, with its files. */
final class UsesReading implements Source.Reading {
    private static final double CONFIDENCE_LINE_SEEN = 0.8;
    private static final double CONFIDENCE_FOUND = 0.6;

    private final GithubApi api;
    private final PoliteClient search;
    private final PoliteClient contents;
    private final String model;
    private final int mostFiles;
    private long number;

    UsesReading(GithubApi api, PoliteClient search, PoliteClient contents, String model, int mostFiles) {
        this.api = api;
        this.search = search;
        this.contents = contents;
        this.model = model;
        this.mostFiles = mostFiles;
    }

    @Override
    public void readInto(FactSink sink) throws IOException {
        String used = new RecordNames(sink, new Where("search", 1)).model(model);
        if (used == null) {
            return;
        }
        List<CodeHit> hits = new CodeSearch(api, search, sink).filesWith(model);
        Map<GithubName, List<LinkFact.Place>> places = places(hits, sink);
        sink.total(places.size());
        places.forEach((repository, files) -> accept(repository.on(api.host()), used, files, sink));
    }

    private Map<GithubName, List<LinkFact.Place>> places(List<CodeHit> hits, FactSink sink) {
        NameInText name = new NameInText(model);
        FileLines lines = new FileLines(api, contents, name, mostFiles, sink);
        Map<GithubName, List<LinkFact.Place>> places = new LinkedHashMap<>();
        long without = 0;
        for (CodeHit hit : hits) {
            LinkFact.Place place = place(hit, name, lines);
            if (place == null) {
                without++;
            } else {
                places.computeIfAbsent(hit.repository(), _ -> new ArrayList<>()).add(place);
            }
        }
        if (without > 0) {
            sink.note(without + " of the files that GitHub found do not have '" + model + "' in them; left out");
        }
        if (lines.unseen() > 0) {
            sink.note(lines.unseen() + " of the files were not looked into: their lines are unknown");
        }
        return places;
    }

    /** Null when the name does not stand there as it is written. */
    private static LinkFact.@Nullable Place place(CodeHit hit, NameInText name, FileLines lines) {
        return switch (lines.at(hit)) {
            case FileLines.Look.At(long line) -> new LinkFact.Place(hit.path(), line, null);
            case FileLines.Look.Nowhere() -> null;
            case FileLines.Look.Unseen() ->
                hit.fragments().stream().anyMatch(name::standsIn) ? new LinkFact.Place(hit.path(), null, null) : null;
        };
    }

    private void accept(String repository, String used, List<LinkFact.Place> files, FactSink sink) {
        number++;
        boolean isSeen = files.stream().anyMatch(file -> file.line() != null);
        LinkFact use = new LinkFact(
                LinkType.USES_MODEL,
                used,
                null,
                new LinkFact.Usage(files, false),
                Claim.INFERRED,
                isSeen ? CONFIDENCE_LINE_SEEN : CONFIDENCE_FOUND,
                isSeen ? "code search, seen in the file" : "code search");
        sink.accept(new Artefact(
                NodeId.repository(repository),
                null,
                new Where("repository", number),
                repository,
                new Fields().with("purl", RepositoryNames.purl(repository)),
                null,
                List.of(use),
                null,
                RepositoryFacts.EVERYTHING));
    }

    @Override
    public void close() {}
}
