package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.license.knowledge.KnownLicense;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.registry.FormerNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns facts into the rows that the statements of {@code cypher/ingest} take. */
final class Rows {
    private final FormerNames moves;

    Rows(FormerNames moves) {
        this.moves = moves;
    }

    Map<String, @Nullable Object> artefact(Artefact artefact) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", artefact.id().name());
        row.put("properties", artefact.properties().asMap());
        row.put("hub", artefact.hub() == null ? null : artefact.hub().name());
        row.put("formerNames", formerNames(artefact.id().kind(), artefact.id().name()));
        row.put("unresolvedParents", artefact.unresolvedParents());
        row.put("unread", artefact.unread().isEmpty() ? null : artefact.unread());
        return row;
    }

    static Map<String, @Nullable Object> settled(Artefact artefact, @Nullable String declaredNone) {
        Map<String, @Nullable Object> row =
                settled(label(artefact.id().kind()), artefact.id().name());
        row.put("licensesRead", artefact.licenses() != null);
        row.put("declaredNone", declaredNone);
        return row;
    }

    /** The key of a node. */
    static Map<String, @Nullable Object> node(NodeId id) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", label(id.kind()));
        row.put("name", id.name());
        return row;
    }

    /** The node that a row's {@code kind} and name are of. */
    static NodeId id(String label, String name) {
        return new NodeId(NodeKind.valueOf(label.toUpperCase(Locale.ROOT)), name);
    }

    static Map<String, @Nullable Object> start(Artefact artefact) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", label(artefact.id().kind()));
        row.put("start", artefact.id().name());
        return row;
    }

    /** An artefact of which nothing was read. */
    static Map<String, @Nullable Object> settled(String kind, String name) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("start", name);
        row.put("licensesRead", false);
        return row;
    }

    Map<String, @Nullable Object> link(Artefact start, LinkFact link) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", label(start.id().kind()));
        row.put("start", start.id().name());
        row.put("end", link.end());
        row.put("claim", link.claim().name());
        row.put("confidence", link.confidence());
        row.put("evidence", link.evidence());
        if (link.relation() != null) {
            row.put("relation", link.relation().name());
        }
        if (link.usage() != null) {
            putUsage(row, link.usage());
        }
        NodeKind end = link.type().end();
        if (end == NodeKind.MODEL || end == NodeKind.DATASET) {
            row.put("hub", HubNames.hubOf(link.end()).name());
            row.put("formerNames", formerNames(end, link.end()));
        }
        return row;
    }

    /** Storage knows no nulls in lists: an unknown line is 0, an unknown call is empty. */
    static void putUsage(Map<String, ? super Object> row, LinkFact.Usage usage) {
        row.put("filePaths", usage.places().stream().map(LinkFact.Place::file).toList());
        row.put(
                "fileLines",
                usage.places().stream()
                        .map(place -> Objects.requireNonNullElse(place.line(), 0L))
                        .toList());
        row.put(
                "calls",
                usage.places().stream()
                        .map(place -> Objects.requireNonNullElse(place.call(), ""))
                        .toList());
        row.put("redistributes", usage.redistributes());
    }

    Map<String, @Nullable Object> license(
            Artefact start, LicenseFact fact, LicenseReading reading, Map<String, Object> license) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", label(start.id().kind()));
        row.put("start", start.id().name());
        row.put("license", license);
        row.put("declaredAs", Objects.requireNonNullElse(fact.declaration().text(), ""));
        row.put("declaredName", fact.declaration().name());
        row.put("declaredLink", fact.declaration().link());
        row.put("vocabulary", fact.declaration().vocabulary().name().toLowerCase(Locale.ROOT));
        row.put("scope", fact.scope());
        row.put("expression", reading.expression());
        row.put("claim", "DECLARED");
        row.put("confidence", reading.confidence());
        row.put("evidence", fact.evidence());
        return row;
    }

    static Map<String, Object> license(String id, @Nullable KnownLicense known) {
        Fields fields = new Fields().with("id", id);
        if (known != null) {
            fields.with("title", known.title())
                    .with("family", known.family())
                    .with("osiApproved", known.osiApproved())
                    .with("url", known.url());
        }
        return fields.asMap();
    }

    private @Nullable List<String> formerNames(NodeKind kind, String name) {
        List<String> known = moves.formerNamesOf(kind, name);
        return known.isEmpty() ? null : known;
    }

    static String label(NodeKind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
