package dev.sphagnum.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListsTest {
    /** Words that nearly every text holds, and some that few do: those have a bit for each text, these a list. */
    private static final int TEXTS = 2_000;

    private final Random random = new Random(seed());
    private final List<String[]> texts =
            Stream.generate(this::text).limit(TEXTS).toList();

    private static long seed() {
        long seed = Long.getLong("sphagnum.seed", System.nanoTime());
        System.out.println("seed " + seed);
        return seed;
    }

    private String[] text() {
        return Stream.generate(this::word).limit(1 + random.nextInt(4)).toArray(String[]::new);
    }

    /** The higher the number, the rarer the word. */
    private String word() {
        double draw = random.nextDouble();
        return "w" + (int) (400 * draw * draw * draw * draw);
    }

    private WordLists lists() {
        WordLists.Builder builder = new WordLists.Builder();
        for (int number = 0; number < TEXTS; number++) {
            builder.add(number, String.join("-", texts.get(number)));
        }
        return builder.build();
    }

    private int[] expected(BiPredicate<String, String> passes, String... words) {
        return IntStream.range(0, TEXTS)
                .filter(number -> Arrays.stream(words)
                        .allMatch(word -> Arrays.stream(texts.get(number)).anyMatch(part -> passes.test(part, word))))
                .toArray();
    }

    @Test
    void answersWhatLookingAtEachTextAnswers() {
        WordLists lists = lists();
        for (int round = 0; round < 500; round++) {
            String one = word();
            String other = word();
            assertThat(lists.equalTo(List.of(one, other)).toArray())
                    .as("%s and %s", one, other)
                    .containsExactly(expected(String::equals, one, other));
            assertThat(lists.beginningWith(one).stream().toArray())
                    .as("%s…", one)
                    .containsExactly(expected(String::startsWith, one));
            String inside = one.substring(1);
            assertThat(lists.holding(inside).stream().toArray())
                    .as("…%s…", inside)
                    .containsExactly(expected(String::contains, inside));
        }
    }

    @Test
    void answersNothingForWordsThatNoTextHoldsOrForNone() {
        WordLists lists = lists();
        assertThat(lists.equalTo(List.of("w0", "w400"))).isEmpty();
        assertThat(lists.equalTo(List.of())).isEmpty();
        assertThat(lists.beginningWith("x").isEmpty()).isTrue();
        assertThat(new WordLists.Builder().build().equalTo(List.of("w0"))).isEmpty();
    }
}
