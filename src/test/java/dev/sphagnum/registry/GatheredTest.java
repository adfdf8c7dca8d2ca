package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatheredTest {
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<TreeSet<Integer>> statements = new ConcurrentLinkedQueue<>();
    private final Semaphore sent = new Semaphore(0);
    private final CountDownLatch database = new CountDownLatch(1);

    private final Gathered<Integer, String> gathered = new Gathered<>(this::read);

    /** Knows every number but those that seven divides; 13 breaks it. */
    private Map<Integer, String> read(Collection<Integer> keys) {
        statements.add(new TreeSet<>(keys));
        sent.release();
        try {
            database.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (keys.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        Map<Integer, String> found = new HashMap<>();
        keys.stream().filter(key -> key % 7 != 0).forEach(key -> found.put(key, "n" + key));
        return found;
    }

    private Future<Optional<String>> ask(int key) {
        return callers.submit(() -> gathered.get(key));
    }

    /** Two statements that the database does not answer yet. */
    private List<Future<Optional<String>>> keepBothLanesBusy() throws InterruptedException {
        List<Future<Optional<String>>> first = new ArrayList<>(List.of(ask(1)));
        sent.acquire();
        first.add(ask(2));
        sent.acquire();
        return first;
    }

    private void awaitWaiting(int keys) {
        while (gathered.waiting() < keys) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close() {
        database.countDown();
        callers.close();
    }

    @Test
    void readsTogetherWhatComesWhileTheDatabaseIsBusy() throws Exception {
        List<Future<Optional<String>>> answers = keepBothLanesBusy();
        for (int key = 3; key <= 10; key++) {
            answers.add(ask(key));
        }
        // Nobody gets what was asked before he asked: 1 is read again.
        answers.add(ask(1));
        awaitWaiting(9);
        Future<Optional<String>> twice = ask(3);
        database.countDown();

        assertThat(twice.get()).hasValue("n3");
        List<String> found = new ArrayList<>();
        for (Future<Optional<String>> answer : answers) {
            found.add(answer.get().orElse("none"));
        }
        assertThat(found).containsExactly("n1", "n2", "n3", "n4", "n5", "n6", "none", "n8", "n9", "n10", "n1");
        assertThat(statements)
                .startsWith(new TreeSet<>(List.of(1)), new TreeSet<>(List.of(2)))
                .contains(new TreeSet<>(List.of(1, 3, 4, 5, 6, 7, 8, 9, 10)));
    }

    @Test
    void tellsAllThatWereReadTogetherWhatWentWrongAndGoesOn() throws Exception {
        List<Future<Optional<String>>> first = keepBothLanesBusy();
        Future<Optional<String>> three = ask(3);
        Future<Optional<String>> bad = ask(13);
        awaitWaiting(2);
        database.countDown();

        assertThat(first.getFirst().get()).hasValue("n1");
        assertThatThrownBy(bad::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(three::get).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(gathered.get(3)).hasValue("n3");
    }

    @Test
    void aCallerWhoGivesUpLeavesTheOthersTheirAnswer() throws Exception {
        List<Future<Optional<String>>> answers = keepBothLanesBusy();
        Future<Optional<String>> impatient = ask(3);
        Future<Optional<String>> patient = ask(4);
        awaitWaiting(2);
        impatient.cancel(true);
        answers.getFirst().cancel(true);
        database.countDown();

        assertThat(patient.get()).hasValue("n4");
        assertThat(answers.getLast().get()).hasValue("n2");
    }
}
