package dev.sphagnum.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Look-ups of one kind, of many callers with one statement. A look-up that comes alone is read at once; those that come while
 * {@value #LANES} statements are under way wait for one of them to end and are then read together, for a statement costs the
 * database more than the keys in it. Nobody gets an answer that was read before he asked. Thread-safe.
 */
final class Gathered<K, V> {
    private static final int LANES = 2;
    private static final int MOST = 200;

    private final Function<Collection<K>, Map<K, V>> read;
    private final Map<K, CompletableFuture<Optional<V>>> waiting = new LinkedHashMap<>();
    private int running;

    /** @param read answers what there is; a key without an answer is absent */
    Gathered(Function<Collection<K>, Map<K, V>> read) {
        this.read = read;
    }

    /** Empty where nothing bears the key. Throws what the statement threw. */
    Optional<V> get(K key) {
        CompletableFuture<Optional<V>> answer;
        synchronized (waiting) {
            answer = waiting.computeIfAbsent(key, _ -> new CompletableFuture<>());
            if (running < LANES) {
                running++;
                // A thread of its own: a caller that is interrupted must not break off what others wait for.
                Thread.startVirtualThread(this::readWhatWaits);
            }
        }
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited for a look-up", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
        }
    }

    /** How many keys wait that no statement has been sent for. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void readWhatWaits() {
        Map<K, CompletableFuture<Optional<V>>> batch = next();
        while (!batch.isEmpty()) {
            answer(batch);
            batch = next();
        }
    }

    /** The first of those that wait; when there is none this lane is free from now on. */
    private Map<K, CompletableFuture<Optional<V>>> next() {
        synchronized (waiting) {
            Map<K, CompletableFuture<Optional<V>>> batch = new HashMap<>();
            Iterator<Map.Entry<K, CompletableFuture<Optional<V>>>> all =
                    waiting.entrySet().iterator();
            while (all.hasNext() && batch.size() < MOST) {
                Map.Entry<K, CompletableFuture<Optional<V>>> one = all.next();
                batch.put(one.getKey(), one.getValue());
                all.remove();
            }
            if (batch.isEmpty()) {
                running--;
            }
            return batch;
        }
    }

    private void answer(Map<K, CompletableFuture<Optional<V>>> batch) {
        try {
            Map<K, V> found = read.apply(new ArrayList<>(batch.keySet()));
            batch.forEach((key, answer) -> answer.complete(Optional.ofNullable(found.get(key))));
        } catch (RuntimeException | Error e) {
            batch.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }
}
