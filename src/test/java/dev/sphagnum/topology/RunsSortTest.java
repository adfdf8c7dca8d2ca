package dev.sphagnum.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RunsSortTest {
    private static final long FIRST_SEED = 20_261_126;

    @RepeatedTest(50)
    void sortsStablyWhateverRunsThereAre(RepetitionInfo repetition) {
        long seed = FIRST_SEED + repetition.getCurrentRepetition();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int[] keys =
                random.ints(random.nextInt(200), 0, 1 + random.nextInt(100)).toArray();
        for (int at = 1; at < keys.length; at++) {
            keys[at] = random.nextInt(5) == 0 ? keys[at] : keys[at - 1] + random.nextInt(2);
        }

        int[] sorted = RunsSort.sorted(keys.length, (one, other) -> Integer.compare(keys[one], keys[other]));

        assertThat(sorted)
                .containsExactly(IntStream.range(0, keys.length)
                        .boxed()
                        .sorted(Comparator.comparingLong(at -> keys[at]))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    @Test
    void comparesEachOnceWhereAllIsInOrder() {
        int[] comparisons = {0};
        RunsSort.sorted(1_000, (one, other) -> {
            comparisons[0]++;
            return Integer.compare(one, other);
        });

        assertThat(comparisons[0]).isEqualTo(999);
    }
}
