package dev.sphagnum.registry;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.topology.SupplyGraph;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names, look-ups, lists, search and the size of the graph. Names are resolved here, once, before any other feature is
 * asked. Thread-safe.
 */
public final class Registry {
    private static final int LAST_RUNS = 10;

    /** The database searches smaller graphs as fast. */
    private static final int LEAST_NODES_TO_INDEX = 20_000;

    private final Graph graph;
    private final Resolver resolver;
    private final LiveSearchIndex index;
    private final Search search;
    private final Rows rows;
    private final Neighbours neighbours;
    private final Gathered<String, ModelRow> models;
    private final Gathered<String, ModelAround> modelsAround;

    /** One that has no picture, as a program that is asked once. */
    public Registry(Graph graph, FormerNames moves) {
        this(graph, moves, Optional::empty);
    }

    /** @param picture what a search of very many names is answered from; empty while there is none */
    public Registry(Graph graph, FormerNames moves, Supplier<Optional<SupplyGraph>> picture) {
        this(graph, moves, new LiveSearchIndex(picture, LEAST_NODES_TO_INDEX));
    }

    Registry(Graph graph, FormerNames moves, LiveSearchIndex index) {
        this.graph = graph;
        this.resolver = new Resolver(graph, moves);
        this.index = index;
        this.search = new Search(graph, index);
        this.rows = new Rows(graph);
        this.neighbours = new Neighbours(graph);
        this.models = new Gathered<>(rows::models);
        this.modelsAround = new Gathered<>(rows::modelsAround);
    }

    /** Nodes by exact name, many at once. */
    public Rows rows() {
        return rows;
    }

    /** Direct neighbours of many nodes at once. */
    public Neighbours neighbours() {
        return neighbours;
    }

    /**
     * The node that a text names: an id ({@code model:org/name}), a name, a former name, or the address of its page.
     * Upper and lower case matter only where both exist.
     *
     * @param kinds the kinds that fit; none for any, models first
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.NotFound}, which names up to three that are near,
     *     or {@link Problem.BadArgument} for what can be no name
     */
    public NodeId resolve(String text, NodeKind... kinds) {
        return resolve(text, _ -> false, kinds);
    }

    /**
     * As {@link #resolve(String, NodeKind...)}, without a statement where the name as it stands is that of a known node.
     *
     * @param isKnown true of a node that is there to answer a question about, as those of the picture are
     */
    public NodeId resolve(String text, Predicate<NodeId> isKnown, NodeKind... kinds) {
        return resolver.find(TypedName.of(text), List.of(kinds), isKnown)
                .orElseThrow(() -> notFound(text, List.of(kinds)).asException());
    }

    /** As {@link #resolve(String, NodeKind...)}, but empty where nothing bears the name. */
    public Optional<NodeId> find(String text, NodeKind... kinds) {
        return resolver.find(TypedName.of(text), List.of(kinds), _ -> false);
    }

    /** The problem to answer where a text names nothing of these kinds. */
    public Problem.NotFound notFound(String text, Collection<NodeKind> kinds) {
        String what = kinds.isEmpty() ? "node" : listed(kinds);
        String name = NodeId.parse(text).map(NodeId::name).orElse(text);
        return new Problem.NotFound(what, text.strip(), search.near(name, kinds));
    }

    /** {@code model, dataset or repository}. */
    private static String listed(Collection<NodeKind> kinds) {
        String words = kinds.stream().map(NodeKind::prefix).collect(Collectors.joining(", "));
        int last = words.lastIndexOf(", ");
        return last < 0 ? words : words.substring(0, last) + " or " + words.substring(last + 2);
    }

    public Optional<ModelRow> model(String name) {
        return resolver.read(TypedName.of(name), NodeKind.MODEL, models::get);
    }

    /** As {@link #model}, with its declared licences and direct bases, at the cost of one statement where three were needed. */
    public Optional<ModelAround> modelAround(String name) {
        return resolver.read(TypedName.of(name), NodeKind.MODEL, modelsAround::get);
    }

    public Optional<DatasetRow> dataset(String name) {
        return resolver.read(
                TypedName.of(name),
                NodeKind.DATASET,
                found -> Optional.ofNullable(rows.datasets(List.of(found)).get(found)));
    }

    public Optional<RepositoryRow> repository(String name) {
        return resolver.read(
                TypedName.of(name),
                NodeKind.REPOSITORY,
                found -> Optional.ofNullable(rows.repositories(List.of(found)).get(found)));
    }

    public Optional<LicenseRow> license(String id) {
        return resolver.read(
                TypedName.of(id),
                NodeKind.LICENSE,
                found -> Optional.ofNullable(rows.licenses(List.of(found)).get(found)));
    }

    public Optional<OwnerRow> owner(String name) {
        return find(name, NodeKind.OWNER)
                .flatMap(id ->
                        Optional.ofNullable(rows.owners(List.of(id.name())).get(id.name())));
    }

    /** Begins to index the names of the picture, where there is one and it is large; searches need not wait for it. */
    public void prepareSearch() {
        index.prepare();
    }

    /**
     * Nodes whose name, former name, title or tags hold every word of a text, in whole or in part. Where many hold each word
     * whole or as a beginning, those that hold one only inside another word are left out.
     *
     * @param kinds the kinds that are wanted; empty for all
     */
    public Page<NodeId> search(String text, Collection<NodeKind> kinds, long offset, int first) {
        return search.search(text, kinds, offset, first);
    }

    public Page<ModelRow> models(ModelFilter filter, ModelOrder order, long offset, int first) {
        Parameters parameters = Parameters.of("orderBy", order.field().property())
                .and("nameContains", lower(filter.nameContains()))
                .and("owners", owners(filter.owner()))
                .and("hub", name(filter.hub()))
                .and("task", filter.task())
                .and("library", filter.library())
                .and("license", keyOf(filter.license(), NodeKind.LICENSE))
                .and("relation", name(filter.relation()))
                .and("minDownloads", filter.minDownloads())
                .and("licenseState", name(filter.licenseState()))
                .and("stub", filter.stub());
        boolean isUsual = filter.equals(ModelFilter.ALL) && order.equals(ModelOrder.MOST_DOWNLOADED);
        return (isUsual ? leading("most-downloaded", offset, first) : Optional.<Page<String>>empty())
                .orElseGet(
                        () -> names(order.descending() ? "models-by-desc" : "models-by-asc", parameters, offset, first))
                .map(names -> Rows.inOrder(names, rows.models(names)));
    }

    public Page<RepositoryRow> repositories(RepositoryFilter filter, RepositoryOrder order, long offset, int first) {
        Parameters parameters = Parameters.of("orderBy", order.field().property())
                .and("nameContains", lower(filter.nameContains()))
                .and("owners", owners(filter.owner()))
                .and("license", keyOf(filter.license(), NodeKind.LICENSE))
                .and("usesModel", keyOf(filter.usesModel(), NodeKind.MODEL))
                .and("minStars", filter.minStars())
                .and("archived", filter.archived());
        boolean isUsual = filter.equals(RepositoryFilter.ALL) && order.equals(RepositoryOrder.MOST_STARRED);
        return (isUsual ? leading("most-starred", offset, first) : Optional.<Page<String>>empty())
                .orElseGet(() -> names(
                        order.descending() ? "repositories-by-desc" : "repositories-by-asc", parameters, offset, first))
                .map(names -> Rows.inOrder(names, rows.repositories(names)));
    }

    public Statistics statistics() {
        return graph.readFirst(CypherFile.of("registry/statistics"), Parameters.none(), Statistics.class)
                .orElseThrow();
    }

    /** Derivations by relation, the most frequent first. */
    public List<Statistics.RelationCount> relationCounts() {
        return graph.read(CypherFile.of("registry/relation-counts"), Parameters.none(), Statistics.RelationCount.class);
    }

    /** The licences that most models, datasets and repositories declare. */
    public List<Statistics.LicenseCount> licenseCounts(int first) {
        return graph.read(
                CypherFile.of("registry/license-counts"), Parameters.of("first", first), Statistics.LicenseCount.class);
    }

    /** The newest runs first. */
    public List<RunRow> lastRuns() {
        return graph.read(CypherFile.of("registry/last-runs"), Parameters.of("first", LAST_RUNS), RunRow.class);
    }

    /** A run by its id, as it stands now. */
    public Optional<RunRow> run(String id) {
        return graph.readFirst(CypherFile.of("registry/runs"), Parameters.of("ids", List.of(id)), RunRow.class);
    }

    /** The problem to answer where a text is the id of no run; the last runs are named as near. */
    public Problem.NotFound noRun(String id) {
        List<String> last = lastRuns().stream().limit(3).map(RunRow::id).toList();
        return new Problem.NotFound("run", id, last);
    }

    /**
     * What runs found changed, the newest first.
     *
     * @param since only changes of runs that began then or later; null for any
     * @param kinds the kinds that are wanted; empty for all
     */
    public Page<ChangeRow> changes(
            @Nullable OffsetDateTime since, Collection<ChangeKind> kinds, long offset, int first) {
        record Changes(long total, List<ChangeRow> changes) {}

        Parameters parameters = Parameters.of("since", since)
                .and(
                        "kinds",
                        kinds.isEmpty() ? null : kinds.stream().map(Enum::name).toList())
                .and("offset", offset)
                .and("first", first);
        Changes found = graph.readFirst(CypherFile.of("registry/changes"), parameters, Changes.class)
                .orElseGet(() -> new Changes(0, List.of()));
        return new Page<>(found.changes(), found.total(), offset);
    }

    public GraphVersion version() {
        return graph.version();
    }

    /**
     * A part of a list that an index has in order, which ends before those without the property; empty where the part
     * reaches them.
     */
    private Optional<Page<String>> leading(String file, long offset, int first) {
        Page<String> page = names(file, Parameters.none(), offset, first);
        boolean isWhole = page.items().size() == Math.min(first, Math.max(0, page.total() - offset));
        return isWhole ? Optional.of(page) : Optional.empty();
    }

    private Page<String> names(String file, Parameters parameters, long offset, int first) {
        record Names(long total, List<String> names) {}

        Parameters sliced = parameters.and("offset", offset).and("first", first);
        Names found = graph.readFirst(CypherFile.of("registry/" + file), sliced, Names.class)
                .orElseGet(() -> new Names(0, List.of()));
        return new Page<>(found.names(), found.total(), offset);
    }

    /** The key that a filter's text means; the text itself where it names nothing, which then nothing passes. */
    private @Nullable String keyOf(@Nullable String text, NodeKind kind) {
        return text == null ? null : find(text, kind).map(NodeId::name).orElse(text);
    }

    private static @Nullable List<String> owners(@Nullable String owner) {
        if (owner == null) {
            return null;
        }
        String name = NodeId.parse(owner).map(NodeId::name).orElse(owner);
        return Stream.of("", "huggingface.co/", "github.com/", "pytorch.org/")
                .map(host -> host + name)
                .toList();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
