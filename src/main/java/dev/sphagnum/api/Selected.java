package dev.sphagnum.api;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a query asks for below a field, read off the document: enough to see that something need not be looked up. */
final class Selected {
    private static final Set<String> IDENTITY = Set.of("id", "name", "__typename");

    private Selected() {}

    /** True when nothing but the identity of the field's node is asked for, which whoever refers to it knows. */
    static boolean identityAlone(DataFetchingEnvironment environment) {
        return environment.getMergedField().getFields().stream()
                .allMatch(field -> isIdentity(field, environment.getFragmentsByName()));
    }

    /** As {@link #identityAlone}, of the nodes of a list. */
    static boolean identityAloneOfEach(DataFetchingEnvironment environment) {
        Map<String, FragmentDefinition> fragments = environment.getFragmentsByName();
        Predicate<Field> ofEdge = field -> !field.getName().equals("node") || isIdentity(field, fragments);
        Predicate<Field> ofList = field -> switch (field.getName()) {
            case "nodes" -> isIdentity(field, fragments);
            case "edges" -> all(field.getSelectionSet(), fragments, ofEdge);
            default -> true;
        };
        return environment.getMergedField().getFields().stream()
                .allMatch(field -> all(field.getSelectionSet(), fragments, ofList));
    }

    private static boolean isIdentity(Field node, Map<String, FragmentDefinition> fragments) {
        return all(node.getSelectionSet(), fragments, child -> IDENTITY.contains(child.getName()));
    }

    /** True when one of these fields stands directly below the field. */
    static boolean any(DataFetchingEnvironment environment, Set<String> names) {
        return !environment.getMergedField().getFields().stream()
                .allMatch(field -> all(
                        field.getSelectionSet(),
                        environment.getFragmentsByName(),
                        child -> !names.contains(child.getName())));
    }

    // A valid document has no fragment that spreads itself.
    private static boolean all(
            @Nullable SelectionSet selections, Map<String, FragmentDefinition> fragments, Predicate<Field> fits) {
        if (selections == null) {
            return true;
        }
        for (Selection<?> selection : selections.getSelections()) {
            boolean does =
                    switch (selection) {
                        case Field field -> fits.test(field);
                        case InlineFragment inline -> all(inline.getSelectionSet(), fragments, fits);
                        case FragmentSpread spread ->
                            all(definition(fragments, spread).getSelectionSet(), fragments, fits);
                        default -> false;
                    };
            if (!does) {
                return false;
            }
        }
        return true;
    }

    private static FragmentDefinition definition(Map<String, FragmentDefinition> fragments, FragmentSpread spread) {
        return Objects.requireNonNull(fragments.get(spread.getName()), "a valid document defines what it spreads");
    }
}
