package dev.sphagnum.ingest.repositories;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.JsonRecords;
import dev.sphagnum.ingest.LicenseFact;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.RepositoryNames;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Repositories in JSON Lines, one object each:
 *
 * <pre>
 * {"name": "github.com/owner/name", "license": "Apache-2.0", "stars": 12,
 *  "uses": [{"model": "org/name", "file": "a.py", "line": 3, "call": "from_pretrained", "redistributes": false}],
 *  "dependsOn": ["github.com/…"], "forkOf": "github.com/…", "source": "https://…"}
 * </pre>
 *
 * A use names a {@code model} or a {@code dataset}; its place may be unknown. A {@code license} that is null was looked
 * for and not found; without the key nobody has looked. {@code source} goes into the evidence.
 */
public final class RepositoryList implements Source {
    private final String name;
    private final Input input;

    public RepositoryList(String name, Input input) {
        this.name = name;
        this.input = input;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String input() {
        return input.label();
    }

    @Override
    public Reading open() throws IOException {
        return JsonRecords.open(input, RepositoryList::handle);
    }

    private static void handle(JsonNode json, Where where, FactSink sink) {
        String written = json.path("name").asText("");
        String name = sink.names().repository(written);
        if (name == null) {
            sink.skip(where, "no usable repository name", written.isEmpty() ? json.toString() : written);
            return;
        }
        String source = json.path("source").asText("");
        List<LinkFact> links = new ArrayList<>(RepositoryUses.of(json.path("uses"), source, sink, where));
        for (JsonNode other : json.path("dependsOn")) {
            addRepository(links, LinkType.DEPENDS_ON, other, "dependsOn", source, sink, where);
        }
        addRepository(links, LinkType.FORK_OF, json.path("forkOf"), "forkOf", source, sink, where);
        links.add(LinkFact.declared(LinkType.PUBLISHED_BY, RepositoryNames.owner(name), "name"));
        sink.accept(new Artefact(
                NodeId.repository(name),
                null,
                where,
                name,
                properties(json, name),
                licenses(json, source),
                links,
                null,
                json.has("license") ? List.of() : List.of("LICENSED_UNDER")));
    }

    private static void addRepository(
            List<LinkFact> links,
            LinkType type,
            JsonNode other,
            String place,
            String source,
            FactSink sink,
            Where where) {
        if (other.isMissingNode() || other.isNull()) {
            return;
        }
        String name = sink.names().repository(other.asText(""));
        if (name == null) {
            sink.dirty(DirtyKind.UNUSABLE_NAME, where, place + ": " + other);
        } else {
            links.add(new LinkFact(type, name, null, null, Claim.DECLARED, 1.0, evidence(place, source)));
        }
    }

    private static @Nullable List<LicenseFact> licenses(JsonNode json, String source) {
        JsonNode license = json.path("license");
        if (license.isMissingNode()) {
            return null;
        }
        if (!license.isTextual() || license.textValue().isBlank()) {
            return List.of();
        }
        return List.of(new LicenseFact(
                Declaration.of(license.textValue().strip(), Vocabulary.GITHUB), "code", evidence("license", source)));
    }

    private static Fields properties(JsonNode json, String name) {
        JsonNode stars = json.path("stars");
        return new Fields()
                .with("stars", stars.isIntegralNumber() && stars.canConvertToLong() ? stars.longValue() : null)
                .with("fork", json.hasNonNull("forkOf") ? Boolean.TRUE : null)
                .with("purl", RepositoryNames.purl(name));
    }

    static String evidence(String place, String source) {
        return source.isBlank() ? place : place + " (" + source + ")";
    }
}
