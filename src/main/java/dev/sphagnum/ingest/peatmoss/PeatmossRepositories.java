package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.RepositoryNames;
import dev.sphagnum.ingest.Where;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The repositories, in the order of their ids, with the models that they use and the files that show it. */
final class PeatmossRepositories {
    /** PeaTMOSS matched the code of each repository against signatures of loading calls (arXiv:2402.00699, section 4). */
    private static final double CONFIDENCE_WITH_FILE = 0.9;

    private static final double CONFIDENCE_WITHOUT_FILE = 0.8;
    private static final String UNIT = "row of reuse_repository, id";

    private final Tables tables;
    private final FactSink sink;

    PeatmossRepositories(Tables tables, FactSink sink) {
        this.tables = tables;
        this.sink = sink;
    }

    void read() throws SQLException {
        if (!tables.has("reuse_repository", "id", "owner", "name")) {
            sink.missing("table reuse_repository");
            return;
        }
        String url = tables.has("reuse_repository", "url") ? "url" : "NULL";
        try (PreparedStatement statement =
                        tables.prepare("SELECT id, owner, name, " + url + " FROM reuse_repository ORDER BY id");
                ResultSet row = statement.executeQuery();
                UseCursor uses = UseCursor.open(tables, sink);
                Side issues = counts("reuse_repo_to_issue");
                Side pullRequests = counts("reuse_repo_to_pull_request")) {
            while (row.next()) {
                readRow(row, uses, issues, pullRequests);
            }
        }
    }

    private Side counts(String table) throws SQLException {
        if (!tables.has(table, "reuse_repository_id")) {
            sink.missing("table " + table);
            return Side.none();
        }
        return Side.of(
                tables,
                "SELECT reuse_repository_id, count(*) FROM " + table
                        + " GROUP BY reuse_repository_id ORDER BY reuse_repository_id");
    }

    private void readRow(ResultSet row, UseCursor uses, Side issues, Side pullRequests) throws SQLException {
        long id = row.getLong(1);
        Where where = new Where(UNIT, id);
        List<UseCursor.Use> used = uses.of(id);
        Long issueCount = issues.countOf(id);
        Long pullRequestCount = pullRequests.countOf(id);
        String name = name(sink, row.getString(2), row.getString(3), row.getString(4));
        if (name == null) {
            sink.skip(where, "no usable name", row.getString(2) + "/" + row.getString(3));
            return;
        }
        List<LinkFact> links = new ArrayList<>(links(used, id, where));
        links.add(LinkFact.declared(
                LinkType.PUBLISHED_BY, RepositoryNames.owner(name), "PeaTMOSS reuse_repository " + id));
        Fields properties = new Fields()
                .with("issues", issueCount)
                .with("pullRequests", pullRequestCount)
                .with("purl", RepositoryNames.purl(name));
        sink.accept(new Artefact(NodeId.repository(name), null, where, name, properties, null, links, null, List.of()));
    }

    private static @Nullable String name(
            FactSink sink, @Nullable String owner, @Nullable String name, @Nullable String url) {
        String fromUrl = url == null ? null : sink.names().repository(url);
        if (fromUrl != null) {
            return fromUrl;
        }
        return owner == null || name == null ? null : sink.names().repository("github.com/" + owner + "/" + name);
    }

    /** Two rows may name one model, one by its former name: that is one use with the files of both. */
    private List<LinkFact> links(List<UseCursor.Use> uses, long id, Where where) {
        Map<String, List<LinkFact.Place>> placesByModel = new LinkedHashMap<>();
        for (UseCursor.Use use : uses) {
            Hub hub = PeatmossNames.hub(use.hubName(), use.modelUrl());
            String model =
                    use.contextId() == null ? null : PeatmossNames.model(sink, use.contextId(), hub, use.hubName());
            if (model == null) {
                sink.dirty(DirtyKind.UNUSABLE_NAME, where, "use of model " + use.modelId());
                continue;
            }
            List<LinkFact.Place> places = placesByModel.computeIfAbsent(model, _ -> new ArrayList<>());
            use.files().forEach(file -> places.add(new LinkFact.Place(file, null, null)));
        }
        return placesByModel.entrySet().stream()
                .map(entry -> use(entry.getKey(), entry.getValue(), id))
                .toList();
    }

    private static LinkFact use(String model, List<LinkFact.Place> places, long id) {
        return new LinkFact(
                LinkType.USES_MODEL,
                model,
                null,
                new LinkFact.Usage(places, false),
                Claim.INFERRED,
                places.isEmpty() ? CONFIDENCE_WITHOUT_FILE : CONFIDENCE_WITH_FILE,
                places.isEmpty()
                        ? "PeaTMOSS model_to_reuse_repository, repository " + id
                        : "PeaTMOSS reuse_file, repository " + id);
    }
}
