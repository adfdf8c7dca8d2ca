package dev.sphagnum.api;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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

    /** A field that needs no more than the object it stands on. */
    Fetchers<S> plain(String name, Function<S, ? extends @Nullable Object> field) {
        return field(name, (source, _) -> field.apply(source));
    }

    void addTo(RuntimeWiring.Builder schema) {
        schema.type(wiring);
    }

    private S source(DataFetchingEnvironment environment) {
        return sourceType.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
