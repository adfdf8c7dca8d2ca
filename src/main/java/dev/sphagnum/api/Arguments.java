package dev.sphagnum.api;

import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.lineage.BlastRadiusFilter;
import dev.sphagnum.registry.ModelFilter;
import dev.sphagnum.registry.ModelOrder;
import dev.sphagnum.registry.RepositoryFilter;
import dev.sphagnum.registry.RepositoryOrder;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arguments of a field, or members of an input object, as the records of the features. */
final class Arguments {
    /** Longest text of a filter. */
    private static final int MAX_TEXT = 512;

    private final Map<String, ?> values;

    private Arguments(Map<String, ?> values) {
        this.values = values;
    }

    static Arguments of(DataFetchingEnvironment environment) {
        return new Arguments(environment.getArguments());
    }

    /** The members of an input object; none when it is left out. */
    Arguments object(String name) {
        Map<String, ?> members = get(name);
        return new Arguments(members == null ? Map.of() : members);
    }

    /** The members of each input object of a list. */
    List<Arguments> objects(String name) {
        Collection<Map<String, ?>> objects = get(name);
        return objects == null
                ? List.of()
                : objects.stream().map(Arguments::new).toList();
    }

    @Nullable
    String text(String name) {
        String text = get(name);
        if (text != null && text.length() > MAX_TEXT) {
            throw new Problem.BadArgument(
                            name, name + " has " + text.length() + " characters; at most " + MAX_TEXT + " are taken")
                    .asException();
        }
        return text;
    }

    String requiredText(String name) {
        return Objects.requireNonNull(this.<String>get(name));
    }

    @Nullable
    Integer integer(String name) {
        return get(name);
    }

    int integer(String name, int otherwise) {
        Integer given = get(name);
        return given == null ? otherwise : given;
    }

    @Nullable
    Long whole(String name) {
        return get(name);
    }

    @Nullable
    Double fraction(String name) {
        return get(name);
    }

    @Nullable
    Boolean flag(String name) {
        return get(name);
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> type) {
        String word = get(name);
        return word == null ? null : Enum.valueOf(type, word);
    }

    <E extends Enum<E>> E word(String name, E otherwise) {
        E word = word(name, otherwise.getDeclaringClass());
        return word == null ? otherwise : word;
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        Collection<String> given = get(name);
        if (given != null) {
            given.forEach(word -> words.add(Enum.valueOf(type, word)));
        }
        return words;
    }

    /** A moment; null when it is left out. */
    @Nullable
    OffsetDateTime time(String name) {
        return get(name);
    }

    /** False when it is left out or null. */
    boolean isSet(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    List<String> list(String name) {
        Collection<String> given = get(name);
        return given == null ? List.of() : List.copyOf(given);
    }

    Set<String> texts(String name) {
        Collection<String> given = get(name);
        return given == null ? Set.of() : Set.copyOf(given);
    }

    ModelFilter modelFilter() {
        Arguments filter = object("filter");
        return new ModelFilter(
                filter.text("nameContains"),
                filter.text("owner"),
                filter.word("hub", Hub.class),
                filter.text("task"),
                filter.text("library"),
                filter.text("license"),
                filter.word("relation", Relation.class),
                filter.whole("minDownloads"),
                filter.word("licenseState", LicenseState.class),
                filter.flag("stub"));
    }

    ModelOrder modelOrder() {
        Arguments order = object("orderBy");
        ModelOrder usual = ModelOrder.MOST_DOWNLOADED;
        return new ModelOrder(order.word("field", usual.field()), order.isDescending());
    }

    RepositoryFilter repositoryFilter() {
        Arguments filter = object("filter");
        return new RepositoryFilter(
                filter.text("nameContains"),
                filter.text("owner"),
                filter.text("license"),
                filter.text("usesModel"),
                filter.whole("minStars"),
                filter.flag("archived"));
    }

    RepositoryOrder repositoryOrder() {
        Arguments order = object("orderBy");
        RepositoryOrder usual = RepositoryOrder.MOST_STARRED;
        return new RepositoryOrder(order.word("field", usual.field()), order.isDescending());
    }

    BlastRadiusFilter blastRadiusFilter() {
        Arguments filter = object("filter");
        return new BlastRadiusFilter(
                filter.words("kinds", NodeKind.class),
                filter.words("relations", Relation.class),
                filter.integer("maxDepth"),
                filter.fraction("minConfidence"),
                filter.texts("owners"));
    }

    private boolean isDescending() {
        return !"ASC".equals(this.<String>get("direction"));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the schema says what each argument holds
    private <T> @Nullable T get(String name) {
        return (T) values.get(name);
    }
}
