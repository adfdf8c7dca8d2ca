package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named node of a parsed text.
 *
 * @param type as the grammar names it
 * @param field the role at its parent, empty when it has none
 * @param start first character in the text, in UTF-16 units
 * @param end one past the last
 */
record Syntax(String type, String field, int start, int end, Lines source, List<Syntax> children) {
    String text() {
        return source.text().substring(start, end);
    }

    boolean is(String... types) {
        for (String one : types) {
            if (type.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** The first child in a role; null when there is none. */
    @Nullable
    Syntax child(String role) {
        for (Syntax child : children) {
            if (child.field.equals(role)) {
                return child;
            }
        }
        return null;
    }

    /** The first child of a type; null when there is none. */
    @Nullable
    Syntax first(String childType) {
        for (Syntax child : children) {
            if (child.type.equals(childType)) {
                return child;
            }
        }
        return null;
    }

    /** All children in a role. */
    List<Syntax> all(String role) {
        return children.stream().filter(child -> child.field.equals(role)).toList();
    }

    /** The text of the child in a role, empty when there is none. */
    String textOf(String role) {
        Syntax child = child(role);
        return child == null ? "" : child.text();
    }

    /** What stands in the text between two children, or around them; operators are not nodes. */
    String between(Syntax left, Syntax right) {
        return source.text().substring(left.end, right.start);
    }

    Place place() {
        return source.place(start, end);
    }
}
