package dev.sphagnum.registry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Words, each with the numbers of the texts that hold it: a list, or a bit for each text where that is smaller, as it is for the
 * few words that many texts hold. Immutable.
 */
final class WordLists {
    /** Looks numbers up by a word. */
    @FunctionalInterface
    interface Lookup {
        /** A set of its own for each call. */
        BitSet ranks(String word);
    }

    private static final char END = '\n';

    /** In ascending order. */
    private final String[] words;
    /** Where the numbers of each word begin, and one more: the end of the last. */
    private final int[] first;

    /** Of each word in ascending order; none of a frequent one. */
    private final int[] numbers;

    private final Frequent frequent;
    private final int numberCount;
    /** All words, each with an end behind it: a text to look for parts of words in. */
    private final String joined;
    /** Where each word begins in it. */
    private final int[] joinedAt;

    /**
     * Words whose texts are bits.
     *
     * @param places of the words, in ascending order
     * @param bits of each, in words of 64
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Frequent(int[] places, long[][] bits) {}

    private WordLists(String[] words, int[] first, int[] numbers, Frequent frequent, int numberCount) {
        this.words = words;
        this.first = first;
        this.numbers = numbers;
        this.frequent = frequent;
        this.numberCount = numberCount;
        StringBuilder all = new StringBuilder();
        joinedAt = new int[words.length];
        for (int word = 0; word < words.length; word++) {
            joinedAt[word] = all.length();
            all.append(words[word]).append(END);
        }
        joined = all.toString();
    }

    /** Numbers of the texts that hold every word whole, in ascending order; none for no words. They are found as they are taken. */
    IntStream equalTo(List<String> wanted) {
        int[] places = wanted.stream()
                .mapToInt(word -> Arrays.binarySearch(words, word))
                .toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            return IntStream.empty();
        }
        return Arrays.stream(places)
                .boxed()
                .min(Comparator.comparingInt(this::atMost))
                .map(rarest ->
                        numbers(rarest).filter(number -> Arrays.stream(places).allMatch(place -> holds(place, number))))
                .orElseGet(IntStream::empty);
    }

    private int atMost(int place) {
        return isFrequent(place) ? numberCount : first[place + 1] - first[place];
    }

    private IntStream numbers(int place) {
        return isFrequent(place)
                ? BitSet.valueOf(bits(place)).stream()
                : Arrays.stream(numbers, first[place], first[place + 1]);
    }

    private boolean holds(int place, int number) {
        return isFrequent(place)
                ? (bits(place)[number / Long.SIZE] & (1L << number)) != 0
                : Arrays.binarySearch(numbers, first[place], first[place + 1], number) >= 0;
    }

    private boolean isFrequent(int place) {
        return Arrays.binarySearch(frequent.places(), place) >= 0;
    }

    private long[] bits(int place) {
        return frequent.bits()[Arrays.binarySearch(frequent.places(), place)];
    }

    /** Numbers of the texts in which a word begins with this one, or is it. */
    BitSet beginningWith(String word) {
        return between(place(word), place(word + Character.MAX_VALUE));
    }

    /** Numbers of the texts in which a word holds this one. */
    BitSet holding(String word) {
        long[] found = bits();
        int at = joined.indexOf(word);
        while (at >= 0) {
            int place = Arrays.binarySearch(joinedAt, at);
            int holder = place < 0 ? -place - 2 : place;
            add(holder, holder + 1, found);
            at = holder + 1 < words.length ? joined.indexOf(word, joinedAt[holder + 1]) : -1;
        }
        return BitSet.valueOf(found);
    }

    /** Of the first word that is not less. */
    private int place(String word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? -at - 1 : at;
    }

    private BitSet between(int from, int to) {
        long[] found = bits();
        add(from, to, found);
        return BitSet.valueOf(found);
    }

    /** The bits that a set is made of: the set itself would look at each whether it has to grow. */
    private long[] bits() {
        return bitsFor(numberCount);
    }

    private static long[] bitsFor(int numbers) {
        return new long[(numbers + Long.SIZE - 1) / Long.SIZE];
    }

    /** Adds the numbers of all words from one place to before another. */
    private void add(int from, int to, long[] found) {
        for (int at = first[from]; at < first[to]; at++) {
            found[numbers[at] / Long.SIZE] |= 1L << numbers[at];
        }
        int next = Arrays.binarySearch(frequent.places(), from);
        for (int at = next < 0 ? -next - 1 : next; at < frequent.places().length && frequent.places()[at] < to; at++) {
            long[] more = frequent.bits()[at];
            for (int word = 0; word < found.length; word++) {
                found[word] |= more[word];
            }
        }
    }

    /** Takes texts in the order of their numbers. */
    static final class Builder {
        private final Map<String, Integer> known = new HashMap<>();
        private int[] wordOf = new int[1 << 10];
        private int[] numberOf = new int[1 << 10];
        private int count;
        private int numberCount;

        /** @param text in lower case */
        void add(int number, String text) {
            numberCount = number + 1;
            int before = count;
            int start = 0;
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || !isOfWord(text.charAt(at))) {
                    if (at > start) {
                        int word = known.computeIfAbsent(text.substring(start, at), _ -> known.size());
                        if (!isAddedSince(before, word)) {
                            add(number, word);
                        }
                    }
                    start = at + 1;
                }
            }
        }

        private boolean isAddedSince(int before, int word) {
            for (int at = before; at < count; at++) {
                if (wordOf[at] == word) {
                    return true;
                }
            }
            return false;
        }

        /** Letters beyond the first plane are two characters, which stay together. */
        private static boolean isOfWord(char character) {
            return Character.isLetterOrDigit(character) || Character.isSurrogate(character);
        }

        private void add(int number, int word) {
            if (count == wordOf.length) {
                wordOf = Arrays.copyOf(wordOf, count * 2);
                numberOf = Arrays.copyOf(numberOf, count * 2);
            }
            wordOf[count] = word;
            numberOf[count++] = number;
        }

        WordLists build() {
            String[] words = known.keySet().toArray(String[]::new);
            Arrays.sort(words);
            int[] placeOf = new int[words.length];
            known.forEach((word, number) -> placeOf[number] = Arrays.binarySearch(words, word));
            int[] counts = new int[words.length];
            for (int at = 0; at < count; at++) {
                counts[placeOf[wordOf[at]]]++;
            }
            int[] frequent = IntStream.range(0, words.length)
                    .filter(place -> (long) counts[place] * Integer.SIZE > numberCount)
                    .toArray();
            long[][] bits = new long[words.length][];
            for (int place : frequent) {
                bits[place] = bitsFor(numberCount);
                counts[place] = 0;
            }
            int[] first = new int[words.length + 1];
            for (int place = 0; place < words.length; place++) {
                first[place + 1] = first[place] + counts[place];
            }
            int[] next = Arrays.copyOf(first, words.length);
            int[] numbers = new int[first[words.length]];
            for (int at = 0; at < count; at++) {
                int place = placeOf[wordOf[at]];
                if (bits[place] == null) {
                    numbers[next[place]++] = numberOf[at];
                } else {
                    bits[place][numberOf[at] / Long.SIZE] |= 1L << numberOf[at];
                }
            }
            Frequent ofMany = new Frequent(
                    frequent,
                    Arrays.stream(frequent).mapToObj(place -> bits[place]).toArray(long[][]::new));
            return new WordLists(words, first, numbers, ofMany, numberCount);
        }
    }
}
