package dev.sphagnum.ingest.peatmoss;

import dev.sphagnum.ingest.FactSink;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cursors that advance with the models. */
final class Sides implements AutoCloseable {
    /** Between hub, address and {@code context_id} of a base model that is named by its id. */
    static final String BETWEEN = "\u001f";

    private final List<Side> all = new ArrayList<>();
    private final Side tags;
    private final Side authors;
    private final Side licenses;
    private final Side datasets;
    private final Side frameworks;
    private final Side libraries;
    private final Side languages;
    private final Side papers;
    private final Side architectures;
    private final Side discussions;
    private final Side baseModels;

    /** What the tables say of one model. {@code licenses}, {@code baseModels}, {@code discussions}: null without their table. */
    record Of(
            List<String> tags,
            List<String> authors,
            @Nullable List<String> licenses,
            List<String> datasets,
            List<String> frameworks,
            List<String> libraries,
            List<String> languages,
            List<String> papers,
            List<String> architectures,
            @Nullable Long discussions,
            @Nullable List<String> baseModels) {}

    private Sides(Tables tables, FactSink sink) throws SQLException {
        tags = named(tables, sink, "tag");
        authors = named(tables, sink, "author");
        licenses = named(tables, sink, "license");
        datasets = named(tables, sink, "dataset");
        frameworks = named(tables, sink, "framework");
        libraries = named(tables, sink, "library");
        languages = kept(Side.ofModel(
                tables,
                sink,
                "language",
                tables.has("language", "abbreviation") ? "coalesce(named.abbreviation, named.name)" : "named.name"));
        papers = named(tables, sink, "paper");
        architectures = named(tables, sink, "architecture");
        discussions = kept(discussions(tables, sink));
        baseModels = kept(baseModels(tables));
    }

    static Sides open(Tables tables, FactSink sink) throws SQLException {
        return new Sides(tables, sink);
    }

    Of of(long id) throws SQLException {
        return new Of(
                tags.of(id),
                authors.of(id),
                licenses.isThere() ? licenses.of(id) : null,
                datasets.of(id),
                frameworks.of(id),
                libraries.of(id),
                languages.of(id),
                papers.of(id),
                architectures.of(id),
                discussions.countOf(id),
                baseModels.isThere() ? baseModels.of(id) : null);
    }

    private Side named(Tables tables, FactSink sink, String name) throws SQLException {
        return kept(Side.ofModel(tables, sink, name, "named.name"));
    }

    private Side kept(Side side) {
        all.add(side);
        return side;
    }

    private static Side discussions(Tables tables, FactSink sink) throws SQLException {
        if (!tables.has("discussion", "model_id")) {
            sink.missing("table discussion");
            return Side.none();
        }
        return Side.of(
                tables,
                "SELECT model_id, count(*) FROM discussion WHERE model_id IS NOT NULL GROUP BY model_id ORDER BY model_id");
    }

    /** No published release has this table, so that its absence is not reported; later ones name the parent by id or by text. */
    private static Side baseModels(Tables tables) throws SQLException {
        if (tables.has("model_to_base_model", "model_id", "base_model_id")) {
            boolean hasHubs = tables.has("model_hub", "id", "name") && tables.has("model", "model_hub_id");
            return Side.of(
                    tables,
                    "SELECT j.model_id, " + (hasHubs ? "coalesce(h.name, '')" : "''") + " || char(31) || "
                            + (tables.has("model", "repo_url") ? "coalesce(base.repo_url, '')" : "''")
                            + " || char(31) || base.context_id FROM model_to_base_model j"
                            + " CROSS JOIN model base ON base.id = j.base_model_id"
                            + (hasHubs ? " LEFT JOIN model_hub h ON h.id = base.model_hub_id" : "")
                            + " ORDER BY j.model_id");
        }
        for (String column : List.of("base_model", "base_model_name", "name")) {
            if (tables.has("model_to_base_model", "model_id", column)) {
                return Side.of(tables, "SELECT model_id, " + column + " FROM model_to_base_model ORDER BY model_id");
            }
        }
        return Side.none();
    }

    @Override
    public void close() throws SQLException {
        for (Side side : all) {
            side.close();
        }
    }
}
