package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.ingest.NameResolver.Resolved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the names that one record holds, and flags those that are not as they should be. */
public final class RecordNames {
    private static final int LONGEST_UNRESOLVED = 200;

    private final FactSink sink;
    private final Where where;
    private final List<String> unresolvedParents = new ArrayList<>();
    private final Set<String> flagged = new HashSet<>();

    public RecordNames(FactSink sink, Where where) {
        this.sink = sink;
        this.where = where;
    }

    /** The model or data set that the record itself is; null when its name cannot be a key, for which it is skipped. */
    public @Nullable String own(Resolved resolved, String text) {
        return resolved instanceof Resolved.Named ? named(resolved, text) : null;
    }

    /** The model that a text names; null, and flagged, when it names none. */
    public @Nullable String model(String text) {
        return named(sink.names().model(text), text);
    }

    /** The data set that a text names; null, and flagged, when it names none. */
    public @Nullable String dataset(String text) {
        return named(sink.names().dataset(text), text);
    }

    /** The base model that a text names; null when it names none, and then it is among the unresolved parents. */
    public @Nullable String parent(String text) {
        String name = model(text);
        String bounded = Quoted.of(text.strip(), LONGEST_UNRESOLVED);
        if (name == null && !bounded.isEmpty() && !unresolvedParents.contains(bounded)) {
            unresolvedParents.add(bounded);
        }
        return name;
    }

    /** What stood where a parent's name should, as found, bounded. */
    public List<String> unresolvedParents() {
        return List.copyOf(unresolvedParents);
    }

    private @Nullable String named(Resolved resolved, String text) {
        return switch (resolved) {
            case Resolved.Unresolved(DirtyKind kind) -> {
                flag(kind, text);
                yield null;
            }
            case Resolved.Named(String name, boolean isAddress, boolean isLegacy) -> {
                if (isAddress) {
                    flag(DirtyKind.URL_PARENT, text);
                }
                if (isLegacy) {
                    flag(DirtyKind.LEGACY_NAME, text);
                }
                yield name;
            }
        };
    }

    /** Counts a name once, in however many places of the record it stands. */
    private void flag(DirtyKind kind, String text) {
        if (flagged.add(text)) {
            sink.dirty(kind, where, text);
        }
    }
}
