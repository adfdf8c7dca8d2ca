package dev.sphagnum.catalog;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, on first use. Thread-safe. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }

    /** What was made, without making it or waiting for whoever does. */
    public Optional<T> made() {
        return Optional.ofNullable(value);
    }

    /** Waits for whoever makes it. */
    public synchronized void ifMade(Consumer<T> use) {
        made().ifPresent(use);
    }
}
