package dev.sphagnum.api;

import dev.sphagnum.catalog.NodeId;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fetchers of one type of the schema, whose source is one Java type. */
final class Fetchers<S> {
    private final Class<S> sourceType;
    private final TypeRuntimeWiring.Builder wiring;

    private Fetchers(String type, Class<S> sourceType) {
        this.sourceType = sourceType;
        this.wiring = TypeRuntimeWiring.newTypeWiring(type);
    }

    static <S> Fetchers<S> of(String type, Class<S> sourceType) {
        return new Fetchers<>(type, sourceType);
    }

    /** What a field answers, from the object it stands on and its arguments. */
    @FunctionalInterface
    interface Field<S> {
        @Nullable
        Object of(S source, DataFetchingEnvironment environment);
    }

    /** As {@link Field}, from a loader that collects what the fields of one level ask for. */
    @FunctionalInterface
    interface Later<S> {
        CompletableFuture<?> of(S source, DataFetchingEnvironment environment);
    }

    Fetchers<S> field(String name, Field<S> field) {
        wiring.dataFetcher(
                name, (DataFetcher<@Nullable Object>) environment -> field.of(source(environment), environment));
        return this;
    }

    Fetchers<S> later(String name, Later<S> field) {
        wiring.dataFetcher(
                name, (DataFetcher<CompletableFuture<?>>) environment -> field.of(source(environment), environment));
        return this;
    }

    /** A node that the source refers to: read together with its like, unless no more is asked for than the id tells. */
    Fetchers<S> node(String name, Function<S, NodeId> id) {
        return field(name, (source, environment) -> NodeFields.node(environment, id.apply(source)));
    }

    /** As {@link #node}, several of them. */
    Fetchers<S> nodes(String name, Function<S, List<NodeId>> ids) {
        return field(name, (source, environment) -> NodeFields.nodes(environment, ids.apply(source)));
    }

    /** A field that needs no more than the object it stands on. */
    Fetchers<S> plain(String name, Function<S, ? extends @Nullable Object> field) {
        wiring.dataFetcher(name, new Plain<>(sourceType, field));
        return this;
    }

    /** Spares the engine to say where the field stands in the query, which costs more than most fields do. */
    private record Plain<S>(Class<S> sourceType, Function<S, ? extends @Nullable Object> field)
            implements LightDataFetcher<@Nullable Object> {
        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment) {
            return field.apply(sourceType.cast(source));
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return field.apply(sourceType.cast(Objects.requireNonNull(environment.<Object>getSource())));
        }
    }

    void addTo(RuntimeWiring.Builder schema) {
        schema.type(wiring);
    }

    private S source(DataFetchingEnvironment environment) {
        return sourceType.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
