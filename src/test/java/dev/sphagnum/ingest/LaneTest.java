package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Lane lane = new Lane();

    @Test
    void worksBesideTheReaderAndKeepsTheOrder() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch readerIsOn = new CountDownLatch(1);
        lane.begin(() -> {
            waitFor(readerIsOn);
            done.add(1);
        });
        readerIsOn.countDown();
        lane.begin(() -> done.add(2));
        lane.await();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void throwsOnceWhatTheWorkThrew() {
        lane.begin(() -> {
            throw new IllegalStateException("no database");
        });
        assertThatThrownBy(() -> lane.begin(() -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
        assertThatCode(lane::await).doesNotThrowAnyException();
    }

    @Test
    void anInterruptOfTheReaderStopsNeitherTheWorkNorTheWaitForIt() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        Thread reader = Thread.currentThread();
        lane.begin(() -> {
            reader.interrupt();
            done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "done");
        });
        lane.await();
        assertThat(done).containsExactly("done");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
