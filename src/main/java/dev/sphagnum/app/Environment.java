package dev.sphagnum.app;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command gets from outside: variables and streams. Answers go to {@code out}, everything else to {@code err}. */
record Environment(Map<String, String> variables, PrintWriter out, PrintWriter err) {
    /** {@code SPHAGNUM_TOKEN}, without which a service changes nothing; null when it is not set. */
    @Nullable
    String token() {
        return variables.get("SPHAGNUM_TOKEN");
    }
}
