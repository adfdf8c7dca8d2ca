package dev.sphagnum.api;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.registry.ModelAround;
import dev.sphagnum.registry.ModelRow;
import dev.sphagnum.registry.NodeRow;
import dev.sphagnum.registry.Page;
import dev.sphagnum.registry.Registry;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions of the schema's query. */
final class QueryFields {
    /** What the query itself stands on: nothing in particular. */
    static final Object ROOT = "query";

    private static final NodeKind[] ARTEFACTS = {NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY};

    private final Features features;
    private final Registry registry;

    QueryFields(Features features) {
        this.features = features;
        this.registry = features.registry();
    }

    void addTo(RuntimeWiring.Builder schema) {
        Fetchers.of("Query", Object.class)
                .field("model", (_, env) -> model(env))
                .field("repository", (_, env) -> registry.repository(name(env, "name"))
                        .orElse(null))
                .field("dataset", (_, env) -> registry.dataset(name(env, "name"))
                        .orElse(null))
                .field("license", (_, env) -> registry.license(name(env, "id"))
                        .orElseGet(() -> new LicenseFields(features).described(name(env, "id"))))
                .field("owner", (_, env) -> registry.owner(name(env, "name")).orElse(null))
                .field("node", (_, env) -> node(name(env, "id")))
                .field("search", (_, env) -> search(env))
                .field("models", (_, env) -> models(env))
                .field("repositories", (_, env) -> repositories(env))
                .field("paths", (_, env) -> paths(env))
                .field("blastRadius", (_, env) -> features.lineage()
                        .blastRadius(artefact(env, "of"), Arguments.of(env).blastRadiusFilter()))
                .field("licenseFindings", (_, env) -> new LicenseFields(features).findings(env))
                .field("licenseCheck", (_, env) -> features.licenses()
                        .check(artefact(env, "subject"), new LicenseArguments(features).policy(env)))
                .field("canIUse", (_, env) -> features.licenses()
                        .canIUse(
                                artefact(env, "subject"),
                                LicenseArguments.purpose(env),
                                new LicenseArguments(features).policy(env)))
                .field("whatIf", (_, env) -> features.licenses()
                        .whatIf(
                                new LicenseArguments(features).proposal(env),
                                new LicenseArguments(features).policy(env)))
                .field("changes", (_, env) -> changes(env))
                .field("ingestRun", (_, env) -> registry.run(name(env, "id")).orElse(null))
                .field("statistics", (_, _) -> registry.statistics())
                .addTo(schema);
    }

    private static String name(DataFetchingEnvironment env, String argument) {
        return Arguments.of(env).requiredText(argument);
    }

    /** Where its neighbours are asked for they come with it, and their loaders have nothing left to read. */
    private @Nullable ModelRow model(DataFetchingEnvironment env) {
        String name = name(env, "name");
        if (!Selected.any(env, Set.of("licenses", "bases"))) {
            return registry.model(name).orElse(null);
        }
        ModelAround found = registry.modelAround(name).orElse(null);
        if (found == null) {
            return null;
        }
        Loaders.LICENSES.prime(env, found.model().nodeId(), found.licenses());
        Loaders.BASES.prime(env, found.model().name(), found.bases());
        return found.model();
    }

    /** What a question that follows links is about; those are answered from the picture, which mostly knows the name. */
    private NodeId artefact(DataFetchingEnvironment env, String argument) {
        return registry.resolve(name(env, argument), features.lineage()::knows, ARTEFACTS);
    }

    private @Nullable Object node(String text) {
        NodeId id = NodeId.parse(text).orElseThrow(() -> new Problem.BadArgument(
                        "id",
                        "'" + Quoted.of(text) + "' is no id; an id is a kind, a colon and a name, for instance"
                                + " model:google-bert/bert-base-uncased")
                .asException());
        return switch (id.kind()) {
            case FINDING -> features.licenses().finding(text).orElse(null);
            case MODEL, DATASET, REPOSITORY, LICENSE, OWNER, PAPER ->
                registry.find(text, id.kind())
                        .map(found -> registry.rows().nodes(List.of(found)).get(found))
                        .orElse(null);
        };
    }

    private Connection<NodeRow> search(DataFetchingEnvironment env) {
        Paging paging = Paging.of(env);
        Page<NodeId> hits = registry.search(
                name(env, "text"), Arguments.of(env).words("kinds", NodeKind.class), paging.offset(), paging.first());
        if (Selected.identityAloneOfEach(env)) {
            return paging.connection(
                    hits.map(ids -> ids.stream().map(NodeRow::absent).toList()));
        }
        Map<NodeId, NodeRow> rows = registry.rows().nodes(hits.items());
        return paging.connection(hits.map(ids -> inOrder(ids, rows)));
    }

    private static List<NodeRow> inOrder(List<NodeId> ids, Map<NodeId, NodeRow> rows) {
        List<NodeRow> found = new ArrayList<>();
        for (NodeId id : ids) {
            NodeRow row = rows.get(id);
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    private Object changes(DataFetchingEnvironment env) {
        Paging paging = Paging.of(env);
        Arguments arguments = Arguments.of(env);
        return paging.connection(registry.changes(
                arguments.time("since"), arguments.words("kinds", ChangeKind.class), paging.offset(), paging.first()));
    }

    private Object models(DataFetchingEnvironment env) {
        Paging paging = Paging.of(env);
        Arguments arguments = withLicense(env);
        return paging.connection(
                registry.models(arguments.modelFilter(), arguments.modelOrder(), paging.offset(), paging.first()));
    }

    private Object repositories(DataFetchingEnvironment env) {
        Paging paging = Paging.of(env);
        Arguments arguments = withLicense(env);
        return paging.connection(registry.repositories(
                arguments.repositoryFilter(), arguments.repositoryOrder(), paging.offset(), paging.first()));
    }

    /** Arguments with a filter in which a licence that is written like an expression is one. */
    private Arguments withLicense(DataFetchingEnvironment env) {
        Arguments arguments = Arguments.of(env);
        String license = arguments.object("filter").text("license");
        if (license != null) {
            features.knowledge().requireWellFormed("license", license);
        }
        return arguments;
    }

    private Object paths(DataFetchingEnvironment env) {
        Arguments arguments = Arguments.of(env);
        return features.lineage()
                .paths(
                        artefact(env, "from"),
                        artefact(env, "to"),
                        arguments.integer("maxHops", 16),
                        arguments.integer("first", 3));
    }
}
