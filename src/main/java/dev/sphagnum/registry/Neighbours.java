package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The direct neighbours of many nodes at once, with one statement for each question, however many nodes. A node without
 * neighbours is absent from the map. Only preferred claims are answered.
 */
public final class Neighbours {
    private final Graph graph;

    Neighbours(Graph graph) {
        this.graph = graph;
    }

    /**
     * Which part of each list is wanted.
     *
     * @param offset items left out at the start of each
     * @param first items wanted of each
     */
    public record Slice(long offset, int first) {}

    /** Declared licences of models, datasets and repositories. */
    public Map<NodeId, List<LicenseClaimRow>> licenses(Collection<NodeId> ids) {
        return byId(grouped("licenses-of", ofIds(ids), LicenseClaimRow.class, LicenseClaimRow::of));
    }

    /** Owners of models, datasets and repositories. */
    public Map<NodeId, OwnerRow> owners(Collection<NodeId> ids) {
        record Published(
                String of,
                String name,
                @Nullable String hubId,
                @Nullable String kind) {}

        return byId(graph.read(file("owners-of"), ofIds(ids), Published.class).stream()
                .collect(Collectors.toMap(Published::of, row -> new OwnerRow(row.name(), row.hubId(), row.kind()))));
    }

    /** Direct bases of models, by name. */
    public Map<String, List<DerivationRow>> bases(Collection<String> models) {
        return grouped("bases", ofNames(models), DerivationRow.class, DerivationRow::of);
    }

    /**
     * Direct derivatives of models, the most downloaded first.
     *
     * @param relations the relations that count; empty for all
     */
    public Map<String, Page<DerivationRow>> derivatives(
            Collection<String> models, Set<Relation> relations, Slice slice) {
        record Part(String of, long total, List<DerivationRow> items) {}

        List<String> wanted = relations.stream().map(Relation::name).sorted().toList();
        Parameters parameters = sliced(ofNames(models), slice).and("relations", wanted.isEmpty() ? null : wanted);
        return graph.read(file("derivatives"), parameters, Part.class).stream()
                .collect(Collectors.toMap(Part::of, part -> page(part.items(), part.total(), slice)));
    }

    /** Datasets that models were trained on, by name. */
    public Map<String, List<TrainingRow>> trainingData(Collection<String> models) {
        return grouped("training-data", ofNames(models), TrainingRow.class, TrainingRow::of);
    }

    /** Models trained on datasets, the most downloaded first. */
    public Map<String, Page<TrainingRow>> trainedOn(Collection<String> datasets, Slice slice) {
        record Part(String of, long total, List<TrainingRow> items) {}

        return graph.read(file("trained-on"), sliced(ofNames(datasets), slice), Part.class).stream()
                .collect(Collectors.toMap(Part::of, part -> page(part.items(), part.total(), slice)));
    }

    /** What datasets were made from. */
    public Map<String, List<UpstreamRow>> upstreamOfDatasets(Collection<String> datasets) {
        return grouped("upstream-of-datasets", ofNames(datasets), UpstreamRow.class, UpstreamRow::of);
    }

    /** Repositories that use models and datasets, the most starred first. */
    public Map<NodeId, Page<UseRow>> usedBy(Collection<NodeId> ids, Slice slice) {
        return byId(uses("used-by", sliced(ofIds(ids), slice), slice));
    }

    /** Models and datasets that repositories use, the most downloaded first. */
    public Map<String, Page<UseRow>> uses(Collection<String> repositories, Slice slice) {
        return uses("uses", sliced(ofNames(repositories), slice), slice);
    }

    /** Ids of the papers that describe models. */
    public Map<String, List<String>> papers(Collection<String> models) {
        record Described(String of, String name) {}

        return graph.read(file("papers-of"), ofNames(models), Described.class).stream()
                .collect(Collectors.groupingBy(
                        Described::of, LinkedHashMap::new, Collectors.mapping(Described::name, Collectors.toList())));
    }

    /** Names of the models of owners, the most downloaded first. */
    public Map<String, Page<String>> modelsOfOwners(Collection<String> owners, Slice slice) {
        return names("models-of-owners", owners, slice);
    }

    /** Names of the datasets of owners, by name. */
    public Map<String, Page<String>> datasetsOfOwners(Collection<String> owners, Slice slice) {
        return names("datasets-of-owners", owners, slice);
    }

    /** Names of the repositories of owners, the most starred first. */
    public Map<String, Page<String>> repositoriesOfOwners(Collection<String> owners, Slice slice) {
        return names("repositories-of-owners", owners, slice);
    }

    /** Names of the models that declare licences, the most downloaded first. */
    public Map<String, Page<String>> modelsUnderLicenses(Collection<String> licenses, Slice slice) {
        return names("models-under-licenses", licenses, slice);
    }

    private Map<String, Page<String>> names(String file, Collection<String> of, Slice slice) {
        record Part(String of, long total, List<String> items) {}

        return graph.read(file(file), sliced(ofNames(of), slice), Part.class).stream()
                .collect(Collectors.toMap(Part::of, part -> page(part.items(), part.total(), slice)));
    }

    private Map<String, Page<UseRow>> uses(String file, Parameters parameters, Slice slice) {
        record Part(String of, long total, List<UseRow> items) {}

        return graph.read(file(file), parameters, Part.class).stream()
                .collect(Collectors.toMap(Part::of, part -> page(part.items(), part.total(), slice)));
    }

    private <T> Map<String, List<T>> grouped(
            String file, Parameters parameters, Class<T> rowType, Function<T, String> key) {
        return graph.read(file(file), parameters, rowType).stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> Page<T> page(@Nullable List<T> items, long total, Slice slice) {
        return new Page<>(items == null ? List.of() : items, total, slice.offset());
    }

    private static <T> Map<NodeId, T> byId(Map<String, T> byText) {
        Map<NodeId, T> byId = new LinkedHashMap<>();
        byText.forEach((id, value) -> byId.put(NodeId.parse(id).orElseThrow(), value));
        return byId;
    }

    private static CypherFile file(String name) {
        return CypherFile.of("registry/" + name);
    }

    private static Parameters ofNames(Collection<String> names) {
        return Parameters.of("names", names.stream().distinct().toList());
    }

    private static Parameters ofIds(Collection<NodeId> ids) {
        return Parameters.of(
                "ids", ids.stream().map(NodeId::toString).distinct().toList());
    }

    private static Parameters sliced(Parameters parameters, Slice slice) {
        return parameters.and("offset", slice.offset()).and("first", slice.first());
    }
}
