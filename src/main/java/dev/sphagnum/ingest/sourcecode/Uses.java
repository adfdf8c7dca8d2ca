package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the uses of one file; the same use seen twice counts once, as the surer of the two. */
final class Uses {
    private static final int MAX_USES = 10_000;

    private final String file;
    private final Map<Key, ModelUse> found = new LinkedHashMap<>();

    private record Key(int line, @Nullable Integer column, Kind kind, String name) {}

    Uses(String file) {
        this.file = file;
    }

    /** What the call says besides the name. */
    record Options(
            @Nullable String revision,
            boolean trustsRemoteCode,
            @Nullable Boolean usesSafetensors) {
        static final Options NONE = new Options(null, false, null);
    }

    void add(Place place, String call, HubName name, Options options, double confidence, How how) {
        String revision = name.revision() != null ? name.revision() : HubName.pinned(options.revision());
        add(new ModelUse(
                file,
                place.line(),
                place.column(),
                place.endColumn(),
                call.length() > 120 ? call.substring(0, 119) + "…" : call,
                name.kind(),
                name.name(),
                revision,
                options.trustsRemoteCode(),
                options.usesSafetensors(),
                Math.round(confidence * 100) / 100.0,
                how,
                false));
    }

    /** A name that stands where it is used. */
    void addLiteral(Place place, String call, @Nullable HubName name, Options options) {
        if (name != null) {
            add(place, call, name, options, How.LITERAL.confidence(), How.LITERAL);
        }
    }

    void add(ModelUse use) {
        Key key = new Key(use.line(), use.column(), use.kind(), use.name());
        ModelUse before = found.get(key);
        if (before == null ? found.size() < MAX_USES : before.confidence() < use.confidence()) {
            found.put(key, use);
        }
    }

    void addAll(List<ModelUse> uses) {
        uses.forEach(this::add);
    }

    List<ModelUse> all() {
        return List.copyOf(found.values());
    }
}
