package dev.sphagnum.registry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Words, each with the numbers of the texts that hold it. Immutable. */
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

    private final int[] numbers;
    private final int numberCount;
    /** All words, each with an end behind it: a text to look for parts of words in. */
    private final String joined;
    /** Where each word begins in it. */
    private final int[] joinedAt;

    private WordLists(String[] words, int[] first, int[] numbers, int numberCount) {
        this.words = words;
        this.first = first;
        this.numbers = numbers;
        this.numberCount = numberCount;
        StringBuilder all = new StringBuilder();
        joinedAt = new int[words.length];
        for (int word = 0; word < words.length; word++) {
            joinedAt[word] = all.length();
            all.append(words[word]).append(END);
        }
        joined = all.toString();
    }

    /** Numbers of the texts that hold the word whole. */
    BitSet equalTo(String word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? new BitSet() : between(at, at + 1);
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
        return new long[(numberCount + Long.SIZE - 1) / Long.SIZE];
    }

    /** Adds the numbers of all words from one place to before another. */
    private void add(int from, int to, long[] found) {
        for (int at = first[from]; at < first[to]; at++) {
            found[numbers[at] / Long.SIZE] |= 1L << numbers[at];
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
            int start = 0;
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || !isOfWord(text.charAt(at))) {
                    if (at > start) {
                        add(number, known.computeIfAbsent(text.substring(start, at), _ -> known.size()));
                    }
                    start = at + 1;
                }
            }
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
            int[] first = new int[words.length + 1];
            for (int at = 0; at < count; at++) {
                first[placeOf[wordOf[at]] + 1]++;
            }
            for (int place = 0; place < words.length; place++) {
                first[place + 1] += first[place];
            }
            int[] next = Arrays.copyOf(first, words.length);
            int[] numbers = new int[count];
            for (int at = 0; at < count; at++) {
                numbers[next[placeOf[wordOf[at]]]++] = numberOf[at];
            }
            return new WordLists(words, first, numbers, numberCount);
        }
    }
}
