package dev.sphagnum.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a host may be asked next: by the budget kept, by what it said is left, and by what it asked for. Thread-safe. */
final class Allowance {
    private static final Duration SAME_WINDOW = Duration.ofSeconds(2);
    private static final int MAX_LIMITS = 16;

    private final String host;
    private final List<Instant> sent = new ArrayList<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Budget> advertised = new HashMap<>();
    private final Budget unlessAdvertised;
    private Hold closed = new Hold(Instant.MIN, "");
    private int underWay;

    /** Nobody asks before then. */
    record Hold(Instant until, String why) {}

    private record Told(long requests, Instant renewedAt) {}

    Allowance(String host, Budget unlessAdvertised) {
        this.host = host;
        this.unlessAdvertised = unlessAdvertised;
    }

    /** Takes one request from the allowance, to be given back by {@link #answered}; or says what has to be awaited first. */
    synchronized @Nullable Hold take(Instant now) {
        Hold hold = Stream.concat(Stream.of(closed), Stream.concat(byBudget(), byTold()))
                .max((one, other) -> one.until().compareTo(other.until()))
                .orElse(closed);
        if (hold.until().isAfter(now)) {
            return hold;
        }
        sent.add(now);
        underWay++;
        forgetOldOnes();
        return null;
    }

    synchronized void answered() {
        underWay--;
    }

    synchronized void learn(Limits limits, Instant now) {
        limits.budgets().forEach((name, budget) -> {
            if (advertised.containsKey(name) || advertised.size() < MAX_LIMITS) {
                advertised.put(name, budget);
            }
        });
        told.values().removeIf(one -> !one.renewedAt().isAfter(now));
        limits.left().forEach((name, left) -> {
            if (told.containsKey(name) || told.size() < MAX_LIMITS) {
                told.merge(name, new Told(left.requests(), now.plus(left.renewedIn())), Allowance::join);
            }
        });
    }

    synchronized void close(Instant until, String why) {
        if (until.isAfter(closed.until())) {
            closed = new Hold(until, why);
        }
    }

    /** Answers overtake each other: within one window the smallest number that was told is the newest. */
    private static Told join(Told before, Told after) {
        Duration moved = Duration.between(before.renewedAt(), after.renewedAt()).abs();
        boolean sameWindow = moved.compareTo(SAME_WINDOW) <= 0;
        return sameWindow ? new Told(Math.min(before.requests(), after.requests()), after.renewedAt()) : after;
    }

    /** Requests under way may not have been counted yet by the host when it told what is left. */
    private Stream<Hold> byTold() {
        return told.entrySet().stream()
                .filter(one -> one.getValue().requests() <= underWay)
                .map(one -> new Hold(
                        one.getValue().renewedAt(),
                        host + " says that its limit" + (one.getKey().isEmpty() ? "" : " '" + one.getKey() + "'")
                                + " is used up"));
    }

    private Stream<Hold> byBudget() {
        return budgets().filter(budget -> sent.size() >= budget.requests()).map(budget -> {
            Instant first = sent.get(sent.size() - budget.requests());
            return new Hold(first.plus(budget.window()), host + "'s limit of " + budget.inWords() + " is used up");
        });
    }

    private Stream<Budget> budgets() {
        return advertised.isEmpty() ? Stream.of(unlessAdvertised) : advertised.values().stream();
    }

    private void forgetOldOnes() {
        int most = budgets().mapToInt(Budget::requests).max().orElse(0);
        if (sent.size() > 2 * most + 100) {
            sent.subList(0, sent.size() - most).clear();
        }
    }
}
