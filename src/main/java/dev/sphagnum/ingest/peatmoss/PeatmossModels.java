package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.HubNames;
import dev.sphagnum.ingest.LicenseFact;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.RecordNames;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The models, in the order of their ids, with what the tables around them say. */
final class PeatmossModels {
    private static final String UNIT = "row of model, id";
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:.*arxiv\\.org/(?:abs|pdf)/|arxiv:)?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?");
    private static final Pattern DOI = Pattern.compile("(?i)(?:.*doi\\.org/|doi:)?(10\\.\\d{4,9}/\\S+)");

    private final Tables tables;
    private final FactSink sink;

    PeatmossModels(Tables tables, FactSink sink) {
        this.tables = tables;
        this.sink = sink;
    }

    void read() throws SQLException {
        try (PreparedStatement statement = tables.prepare(modelSql());
                ResultSet row = statement.executeQuery();
                Sides sides = Sides.open(tables, sink)) {
            while (row.next()) {
                readRow(row, sides);
            }
        }
    }

    private String modelSql() {
        boolean hasHubs = tables.has("model_hub", "id", "name") && tables.has("model", "model_hub_id");
        if (!hasHubs) {
            sink.missing("table model_hub");
        }
        return "SELECT m.id, m.context_id, "
                + (hasHubs ? "h.name" : "NULL") + ", " + column("sha") + ", " + column("repo_url") + ", "
                + column("downloads") + ", " + column("likes") + " FROM model m "
                + (hasHubs ? "LEFT JOIN model_hub h ON h.id = m.model_hub_id " : "") + "ORDER BY m.id";
    }

    private String column(String name) {
        if (tables.has("model", name)) {
            return "m." + name;
        }
        sink.missing("column model." + name);
        return "NULL";
    }

    private void readRow(ResultSet row, Sides sides) throws SQLException {
        long id = row.getLong(1);
        Where where = new Where(UNIT, id);
        String contextId = row.getString(2);
        Sides.Of of = sides.of(id);
        if (contextId == null || contextId.isBlank()) {
            sink.skip(where, "no context_id", "");
            return;
        }
        Hub hub = PeatmossNames.hub(row.getString(3), row.getString(5));
        String name = PeatmossNames.model(sink, contextId, hub, row.getString(3));
        if (name == null) {
            sink.skip(where, "no usable context_id", contextId);
            return;
        }
        RecordNames names = new RecordNames(sink, where);
        if (hub == Hub.HUGGING_FACE && name.indexOf('/') < 0) {
            sink.dirty(DirtyKind.LEGACY_NAME, where, name);
        }
        List<LinkFact> links = links(id, hub, name, of, names);
        sink.accept(new Artefact(
                NodeId.model(name),
                hub,
                where,
                hub == Hub.HUGGING_FACE ? contextId.strip() : name,
                properties(row, of),
                of.licenses() == null ? null : licenses(of.licenses(), id),
                links,
                of.baseModels() == null ? null : names.unresolvedParents(),
                of.licenses() == null ? List.of("LICENSED_UNDER") : List.of()));
    }

    private static Fields properties(ResultSet row, Sides.Of of) throws SQLException {
        return new Fields()
                .with("sha", row.getString(4))
                .with("downloads", number(row, 6))
                .with("likes", number(row, 7))
                .with("tags", of.tags())
                .with("frameworks", of.frameworks())
                .with(
                        "library",
                        of.libraries().isEmpty() ? null : of.libraries().getFirst())
                .with("languages", of.languages())
                .with("architectures", of.architectures())
                .with("discussions", of.discussions());
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof Number number && number.longValue() >= 0 ? number.longValue() : null;
    }

    private static List<LicenseFact> licenses(List<String> names, long id) {
        return names.stream()
                .map(name -> name.startsWith("license:") ? name.substring("license:".length()) : name)
                .map(name -> new LicenseFact(
                        Declaration.of(name, Vocabulary.HUB), "weights", evidence("model_to_license", id)))
                .toList();
    }

    private List<LinkFact> links(long id, Hub hub, String name, Sides.Of of, RecordNames names) {
        List<LinkFact> links = new ArrayList<>();
        for (String written : of.datasets()) {
            String dataset = names.dataset(written.startsWith("dataset:") ? written.substring(8) : written);
            if (dataset != null) {
                links.add(LinkFact.declared(LinkType.TRAINED_ON, dataset, evidence("model_to_dataset", id)));
            }
        }
        for (String written : of.papers()) {
            String paper = paper(written);
            if (paper == null) {
                sink.dirty(DirtyKind.UNUSABLE_NAME, new Where(UNIT, id), "paper " + written);
            } else {
                links.add(LinkFact.declared(LinkType.DESCRIBED_IN, paper, evidence("model_to_paper", id)));
            }
        }
        addOwners(links, id, hub, name, of.authors());
        addParents(links, id, name, of.baseModels(), names);
        return links.stream().distinct().toList();
    }

    private void addParents(
            List<LinkFact> links, long id, String name, @Nullable List<String> parents, RecordNames names) {
        if (parents == null) {
            return;
        }
        for (String written : parents) {
            String parent = parent(written, names);
            if (parent == null) {
                continue;
            }
            if (parent.equals(name)) {
                sink.dirty(DirtyKind.SELF_LOOP, new Where(UNIT, id), written);
            }
            links.add(new LinkFact(
                    LinkType.DERIVED_FROM,
                    parent,
                    Relation.UNSPECIFIED,
                    null,
                    Claim.DECLARED,
                    1.0,
                    evidence("model_to_base_model", id)));
        }
    }

    private @Nullable String parent(String written, RecordNames names) {
        String[] row = written.split(Sides.BETWEEN, 3);
        if (row.length < 3) {
            return written.startsWith("pytorch:") || written.startsWith("onnx:") ? written : names.parent(written);
        }
        Hub hub = PeatmossNames.hub(row[0], row[1]);
        return hub == Hub.HUGGING_FACE ? names.parent(row[2]) : PeatmossNames.model(sink, row[2], hub, row[0]);
    }

    /** PyTorch Hub's models live in repositories on GitHub; elsewhere an author is no account that is known. */
    private static void addOwners(List<LinkFact> links, long id, Hub hub, String name, List<String> authors) {
        String host = hub == Hub.HUGGING_FACE ? "huggingface.co/" : hub == Hub.PYTORCH ? "github.com/" : null;
        if (host == null) {
            return;
        }
        int slash = name.indexOf('/');
        if (hub == Hub.HUGGING_FACE && slash > 0) {
            links.add(LinkFact.declared(
                    LinkType.PUBLISHED_BY, HubNames.owner(name.substring(0, slash)), evidence("model.context_id", id)));
            return;
        }
        for (String author : authors) {
            links.add(LinkFact.declared(LinkType.PUBLISHED_BY, host + author, evidence("model_to_author", id)));
        }
    }

    static @Nullable String paper(String written) {
        Matcher arxiv = ARXIV.matcher(written.strip());
        if (arxiv.matches()) {
            return "arxiv:" + arxiv.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher doi = DOI.matcher(written.strip());
        return doi.matches() ? "doi:" + doi.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static String evidence(String table, long id) {
        return "PeaTMOSS " + table + ", model " + id;
    }
}
