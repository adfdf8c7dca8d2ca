package dev.sphagnum.api;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.registry.DerivationRow;
import dev.sphagnum.registry.LicenseClaimRow;
import dev.sphagnum.registry.Neighbours;
import dev.sphagnum.registry.Neighbours.Slice;
import dev.sphagnum.registry.NodeRow;
import dev.sphagnum.registry.OwnerRow;
import dev.sphagnum.registry.Page;
import dev.sphagnum.registry.Registry;
import dev.sphagnum.registry.Rows;
import dev.sphagnum.registry.TrainingRow;
import dev.sphagnum.registry.UpstreamRow;
import dev.sphagnum.registry.UseRow;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;

/**
 * Collects what the fields of one level ask for and reads it with one statement for each kind of question. A registry of
 * loaders lives as long as one request: it also remembers what was read.
 */
final class Loaders {
    static final Kind<NodeId, NodeRow> NODES = new Kind<>("nodes");
    static final Kind<NodeId, OwnerRow> OWNERS = new Kind<>("owners");
    static final Kind<NodeId, List<LicenseClaimRow>> LICENSES = new Kind<>("licenses");
    static final Kind<String, List<DerivationRow>> BASES = new Kind<>("bases");
    static final Kind<Part<String>, Page<DerivationRow>> DERIVATIVES = new Kind<>("derivatives");
    static final Kind<String, List<TrainingRow>> TRAINING_DATA = new Kind<>("training-data");
    static final Kind<Part<String>, Page<TrainingRow>> TRAINED_ON = new Kind<>("trained-on");
    static final Kind<String, List<UpstreamRow>> UPSTREAM_OF_DATASETS = new Kind<>("upstream-of-datasets");
    static final Kind<Part<NodeId>, Page<UseRow>> USED_BY = new Kind<>("used-by");
    static final Kind<Part<String>, Page<UseRow>> USES = new Kind<>("uses");
    static final Kind<String, List<NodeRow>> PAPERS = new Kind<>("papers");
    static final Kind<Part<String>, Page<NodeRow>> MODELS_OF_OWNERS = new Kind<>("models-of-owners");
    static final Kind<Part<String>, Page<NodeRow>> DATASETS_OF_OWNERS = new Kind<>("datasets-of-owners");
    static final Kind<Part<String>, Page<NodeRow>> REPOSITORIES_OF_OWNERS = new Kind<>("repositories-of-owners");
    static final Kind<Part<String>, Page<NodeRow>> MODELS_UNDER_LICENSES = new Kind<>("models-under-licenses");

    /** A loader's name with the types of its keys and values. */
    record Kind<K, V>(String name) {
        CompletableFuture<V> load(DataFetchingEnvironment environment, K key) {
            DataLoader<K, V> loader = Objects.requireNonNull(environment.getDataLoader(name));
            return loader.load(key);
        }

        CompletableFuture<List<V>> loadAll(DataFetchingEnvironment environment, List<K> keys) {
            DataLoader<K, V> loader = Objects.requireNonNull(environment.getDataLoader(name));
            return loader.loadMany(keys);
        }

        /** Gives what was read already. */
        void prime(DataFetchingEnvironment environment, K key, V value) {
            DataLoader<K, V> loader = Objects.requireNonNull(environment.getDataLoader(name));
            loader.prime(key, value);
        }
    }

    /** A part of the list of one node. */
    record Part<K>(K of, Wanted wanted) {
        static <K> Part<K> of(K of, Paging paging) {
            return new Part<>(of, new Wanted(Set.of(), new Slice(paging.offset(), paging.first())));
        }
    }

    /** What parts may have in common; those that do are read together. */
    record Wanted(Set<Relation> relations, Slice slice) {}

    private final DataLoaderRegistry loaders = new DataLoaderRegistry();

    private Loaders() {}

    static DataLoaderRegistry of(Registry registry) {
        Loaders all = new Loaders();
        all.addNodes(registry.rows(), registry.neighbours());
        all.addModels(registry.neighbours());
        all.addUses(registry.neighbours());
        all.addLists(registry.rows(), registry.neighbours());
        return all.loaders;
    }

    private void addNodes(Rows rows, Neighbours neighbours) {
        add(NODES, rows::nodes);
        add(OWNERS, neighbours::owners);
        add(LICENSES, ids -> filled(ids, neighbours.licenses(ids), List::of));
    }

    private void addModels(Neighbours neighbours) {
        add(BASES, names -> filled(names, neighbours.bases(names), List::of));
        add(
                DERIVATIVES,
                parts -> together(
                        parts, (names, wanted) -> neighbours.derivatives(names, wanted.relations(), wanted.slice())));
        add(TRAINING_DATA, names -> filled(names, neighbours.trainingData(names), List::of));
        add(UPSTREAM_OF_DATASETS, names -> filled(names, neighbours.upstreamOfDatasets(names), List::of));
        add(TRAINED_ON, parts -> together(parts, (names, wanted) -> neighbours.trainedOn(names, wanted.slice())));
    }

    private void addUses(Neighbours neighbours) {
        add(USED_BY, parts -> together(parts, (ids, wanted) -> neighbours.usedBy(ids, wanted.slice())));
        add(USES, parts -> together(parts, (names, wanted) -> neighbours.uses(names, wanted.slice())));
    }

    private void addLists(Rows rows, Neighbours neighbours) {
        add(PAPERS, names -> {
            Map<String, List<String>> ids = neighbours.papers(names);
            Map<String, ? extends NodeRow> papers = rows.papers(flat(ids.values()));
            Map<String, List<NodeRow>> found = new HashMap<>();
            ids.forEach((name, list) -> found.put(name, rowsOf(list, papers)));
            return filled(names, found, List::of);
        });
        addList(MODELS_OF_OWNERS, neighbours::modelsOfOwners, rows::models);
        addList(DATASETS_OF_OWNERS, neighbours::datasetsOfOwners, rows::datasets);
        addList(REPOSITORIES_OF_OWNERS, neighbours::repositoriesOfOwners, rows::repositories);
        addList(MODELS_UNDER_LICENSES, neighbours::modelsUnderLicenses, rows::models);
    }

    /** Lists whose statement answers names; the nodes of all lists are then read at once. */
    private void addList(
            Kind<Part<String>, Page<NodeRow>> kind,
            BiFunction<Collection<String>, Slice, Map<String, Page<String>>> names,
            Function<Collection<String>, Map<String, ? extends NodeRow>> rows) {
        add(
                kind,
                parts -> together(parts, (of, wanted) -> {
                    Map<String, Page<String>> pages = names.apply(of, wanted.slice());
                    Map<String, ? extends NodeRow> nodes = rows.apply(
                            flat(pages.values().stream().map(Page::items).toList()));
                    Map<String, Page<NodeRow>> found = new HashMap<>();
                    pages.forEach((name, page) -> found.put(name, page.map(list -> rowsOf(list, nodes))));
                    return found;
                }));
    }

    private static List<NodeRow> rowsOf(List<String> names, Map<String, ? extends NodeRow> rows) {
        List<NodeRow> found = new ArrayList<>();
        for (String name : names) {
            NodeRow row = rows.get(name);
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    private static List<String> flat(Collection<List<String>> lists) {
        return lists.stream().flatMap(List::stream).distinct().toList();
    }

    private <K, V> void add(Kind<K, V> kind, Function<Set<K>, Map<K, V>> read) {
        MappedBatchLoader<K, V> loader = keys -> finished(() -> read.apply(keys));
        loaders.register(
                kind.name(),
                DataLoaderFactory.newMappedDataLoader(kind.name(), loader, DataLoaderOptions.newDefaultOptions()));
    }

    private static <T> CompletableFuture<T> finished(Supplier<T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <K, V> Map<K, V> filled(Set<K> keys, Map<K, V> found, Supplier<V> otherwise) {
        Map<K, V> filled = new LinkedHashMap<>();
        keys.forEach(key -> {
            V value = found.get(key);
            filled.put(key, value == null ? otherwise.get() : value);
        });
        return filled;
    }

    /** Fields of one level differ in nothing but the node, unless an alias asks for another part. */
    private static <K, V> Map<Part<K>, Page<V>> together(
            Set<Part<K>> parts, BiFunction<List<K>, Wanted, Map<K, Page<V>>> read) {
        Map<Wanted, List<K>> byWanted = new LinkedHashMap<>();
        parts.forEach(part ->
                byWanted.computeIfAbsent(part.wanted(), _ -> new ArrayList<>()).add(part.of()));
        Map<Part<K>, Page<V>> found = new HashMap<>();
        byWanted.forEach((wanted, keys) ->
                read.apply(keys, wanted).forEach((key, page) -> found.put(new Part<>(key, wanted), page)));
        return filled(parts, found, Page::none);
    }
}
