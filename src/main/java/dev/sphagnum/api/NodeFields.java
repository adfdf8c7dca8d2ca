package dev.sphagnum.api;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.registry.DatasetRow;
import dev.sphagnum.registry.DerivationRow;
import dev.sphagnum.registry.LicenseClaimRow;
import dev.sphagnum.registry.LicenseRow;
import dev.sphagnum.registry.ModelRow;
import dev.sphagnum.registry.NodeRow;
import dev.sphagnum.registry.OwnerRow;
import dev.sphagnum.registry.Page;
import dev.sphagnum.registry.PaperRow;
import dev.sphagnum.registry.RepositoryRow;
import dev.sphagnum.registry.TrainingRow;
import dev.sphagnum.registry.UpstreamRow;
import dev.sphagnum.registry.UseRow;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The fields of nodes, and of the relationships between neighbours. What is not named here is a component of the row. */
final class NodeFields {
    private final Features features;

    NodeFields(Features features) {
        this.features = features;
    }

    void addTo(RuntimeWiring.Builder schema) {
        addModel(schema);
        addDataset(schema);
        addRepository(schema);
        addLicenseAndOwner(schema);
        addRelationships(schema);
    }

    private void addModel(RuntimeWiring.Builder schema) {
        this.<ModelRow>artefact("Model", ModelRow.class)
                .plain("url", model -> pageOnHub(model.hub(), "", model.name()))
                .later("bases", (model, env) -> Loaders.BASES.load(env, model.name()))
                .later("derivatives", (model, env) -> derivatives(model, env))
                .field("lineage", (model, env) -> lineage(model, env))
                .later("datasets", (model, env) -> Loaders.TRAINING_DATA.load(env, model.name()))
                .later("usedBy", (model, env) -> part(Loaders.USED_BY, model.nodeId(), model, env))
                .later("papers", (model, env) -> Loaders.PAPERS.load(env, model.name()))
                .addTo(schema);
    }

    private void addDataset(RuntimeWiring.Builder schema) {
        this.<DatasetRow>artefact("Dataset", DatasetRow.class)
                .plain("url", dataset -> pageOnHub(dataset.hub(), "datasets/", dataset.name()))
                .later("madeFrom", (dataset, env) -> Loaders.UPSTREAM_OF_DATASETS.load(env, dataset.name()))
                .later("trained", (dataset, env) -> part(Loaders.TRAINED_ON, dataset.name(), dataset, env))
                .later("usedBy", (dataset, env) -> part(Loaders.USED_BY, dataset.nodeId(), dataset, env))
                .addTo(schema);
    }

    private void addRepository(RuntimeWiring.Builder schema) {
        this.<RepositoryRow>artefact("Repository", RepositoryRow.class)
                .plain("url", repository -> "https://" + repository.name())
                .later("uses", (repository, env) -> part(Loaders.USES, repository.name(), repository, env))
                .addTo(schema);
    }

    private void addLicenseAndOwner(RuntimeWiring.Builder schema) {
        Fetchers.of("License", LicenseRow.class)
                .plain("id", NodeFields::id)
                .plain("clauses", license -> LicenseFields.clauses(features.knowledge(), license.name()))
                .later("models", (license, env) -> part(Loaders.MODELS_UNDER_LICENSES, license.name(), license, env))
                .addTo(schema);
        Fetchers.of("Owner", OwnerRow.class)
                .plain("id", NodeFields::id)
                .later("models", (owner, env) -> part(Loaders.MODELS_OF_OWNERS, owner.name(), owner, env))
                .later("datasets", (owner, env) -> part(Loaders.DATASETS_OF_OWNERS, owner.name(), owner, env))
                .later("repositories", (owner, env) -> part(Loaders.REPOSITORIES_OF_OWNERS, owner.name(), owner, env))
                .addTo(schema);
        Fetchers.of("Paper", PaperRow.class).plain("id", NodeFields::id).addTo(schema);
    }

    private static void addRelationships(RuntimeWiring.Builder schema) {
        Fetchers.of("Derivation", DerivationRow.class)
                .node("base", row -> NodeId.model(row.base()))
                .node("derivative", row -> NodeId.model(row.derivative()))
                .addTo(schema);
        Fetchers.of("TrainingUse", TrainingRow.class)
                .node("model", row -> NodeId.model(row.model()))
                .node("dataset", row -> NodeId.dataset(row.dataset()))
                .addTo(schema);
        Fetchers.of("DatasetSource", UpstreamRow.class)
                .node("dataset", row -> NodeId.dataset(row.dataset()))
                .node("upstream", UpstreamRow::upstreamId)
                .addTo(schema);
        Fetchers.of("Usage", UseRow.class)
                .node("repository", row -> NodeId.repository(row.repository()))
                .node("used", UseRow::usedId)
                .plain("files", UseRow::files)
                .addTo(schema);
        Fetchers.of("LicenseClaim", LicenseClaimRow.class)
                .node("license", row -> NodeId.license(row.license()))
                .addTo(schema);
    }

    /** What models, datasets and repositories have in common. */
    private <S extends NodeRow> Fetchers<S> artefact(String type, Class<S> rowType) {
        return Fetchers.of(type, rowType)
                .plain("id", NodeFields::id)
                .later("owner", (row, env) -> Loaders.OWNERS.load(env, row.nodeId()))
                .later("licenses", (row, env) -> Loaders.LICENSES.load(env, row.nodeId()))
                .plain("licenseVerdict", row -> features.licenses().check(row.nodeId()))
                .plain("reach", row -> features.lineage().reach(row.nodeId()))
                .field("blastRadius", (row, env) -> features.lineage()
                        .blastRadius(row.nodeId(), Arguments.of(env).blastRadiusFilter()));
    }

    /** The node, or its future when more is asked for than the id tells. */
    static @Nullable Object node(DataFetchingEnvironment env, NodeId id) {
        return Selected.identityAlone(env) ? NodeRow.absent(id) : read(env, id);
    }

    /** As {@link #node}, a list of them. */
    @SuppressWarnings("FutureReturnValueIgnored") // the engine waits for what a fetcher returns
    static Object nodes(DataFetchingEnvironment env, List<NodeId> ids) {
        if (Selected.identityAlone(env)) {
            return ids.stream().map(NodeRow::absent).toList();
        }
        List<CompletableFuture<NodeRow>> nodes =
                ids.stream().map(id -> read(env, id)).toList();
        return CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new))
                .thenApply(_ -> nodes.stream().map(CompletableFuture::join).toList());
    }

    static CompletableFuture<NodeRow> read(DataFetchingEnvironment env, NodeId id) {
        return Loaders.NODES.load(env, id).thenApply(row -> row == null ? absent(id) : row);
    }

    /** A model that only a proposal names, or that went away since the picture was taken. */
    private static @Nullable NodeRow absent(NodeId id) {
        return id.kind() == NodeKind.MODEL ? ModelRow.absent(id.name()) : null;
    }

    private static String id(NodeRow row) {
        return row.nodeId().toString();
    }

    private static @Nullable String pageOnHub(String hub, String folder, String name) {
        return hub.equals("HUGGING_FACE") ? "https://huggingface.co/" + folder + name : null;
    }

    private static CompletableFuture<Connection<DerivationRow>> derivatives(
            ModelRow model, DataFetchingEnvironment env) {
        Paging paging = Paging.of(env, id(model));
        Loaders.Part<String> part = Loaders.Part.of(model.name(), paging);
        Loaders.Wanted wanted = new Loaders.Wanted(
                Arguments.of(env).words("relation", Relation.class),
                part.wanted().slice());
        return Loaders.DERIVATIVES
                .load(env, new Loaders.Part<>(model.name(), wanted))
                .thenApply(paging::connection);
    }

    private Object lineage(ModelRow model, DataFetchingEnvironment env) {
        Arguments arguments = Arguments.of(env);
        return features.lineage()
                .lineage(
                        model.nodeId(),
                        arguments.word("direction", Direction.UP),
                        arguments.integer("maxDepth", 16),
                        arguments.words("relations", Relation.class),
                        arguments.integer("first", 500));
    }

    private static <K, V> CompletableFuture<Connection<V>> part(
            Loaders.Kind<Loaders.Part<K>, Page<V>> loader, K key, NodeRow parent, DataFetchingEnvironment env) {
        Paging paging = Paging.of(env, id(parent));
        return loader.load(env, Loaders.Part.of(key, paging)).thenApply(paging::connection);
    }
}
