package dev.sphagnum.ingest.sourcecode;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that takes a model or data set, as {@code sourcecode/signatures.yaml} has it; the file says what each field means.
 *
 * @param at null when the name is never given by position
 */
record Signature(
        @JsonProperty("in") List<String> libraries,
        List<String> calls,
        @Nullable Pattern path,
        @Nullable Integer at,
        List<String> named,
        List<String> also,
        Kind kind,
        Naming naming,
        boolean anyReceiver) {
    Signature(
            @JsonProperty("in") @Nullable List<String> libraries,
            @Nullable List<String> calls,
            @Nullable Pattern path,
            @Nullable Integer at,
            @Nullable List<String> named,
            @Nullable List<String> also,
            @Nullable Kind kind,
            @Nullable Naming naming,
            boolean anyReceiver) {
        this.libraries = libraries == null ? List.of() : List.copyOf(libraries);
        this.calls = calls == null ? List.of() : List.copyOf(calls);
        this.path = path;
        this.at = at;
        this.named = named == null ? List.of() : List.copyOf(named);
        this.also = also == null ? List.of() : List.copyOf(also);
        this.kind = kind == null ? Kind.MODEL : kind;
        this.naming = naming == null ? Naming.HUB : naming;
        this.anyReceiver = anyReceiver;
    }

    boolean matches(CallSite call) {
        return libraries.contains(call.library())
                && (path == null || path.matcher(call.path()).matches());
    }
}
