package dev.sphagnum.app;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each part of some work took. */
final class Phases {
    private static final double NANOS = 1e9;

    private final Map<String, Long> nanosByPhase = new LinkedHashMap<>();

    <T> T time(String phase, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        nanosByPhase.put(phase, System.nanoTime() - start);
        return done;
    }

    void time(String phase, Runnable work) {
        time(phase, () -> {
            work.run();
            return phase;
        });
    }

    /** In words: {@code "import 12.3 s, start 6.5 s"}. */
    @Override
    public String toString() {
        return nanosByPhase.entrySet().stream()
                .map(phase -> String.format(Locale.ROOT, "%s %.1f s", phase.getKey(), phase.getValue() / NANOS))
                .collect(Collectors.joining(", "));
    }
}
