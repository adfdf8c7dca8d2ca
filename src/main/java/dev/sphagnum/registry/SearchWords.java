package dev.sphagnum.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words of letters and digits, and the full-text queries made of them. Nothing else of the text
 * enters a query, so no text can be read as Lucene syntax.
 *
 * <p>The index splits names at blanks and most punctuation but neither at {@code _} nor between two digits at a dot:
 * {@code en_core_web_sm} and {@code 3.1} are one term each. So each word may be a term, begin one or stand inside one.
 */
record SearchWords(List<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LETTERS_THEN_DIGITS = Pattern.compile("(\\p{L}+)(\\p{N}+)");
    private static final int MAX_WORDS = 12;
    private static final int MAX_WORD_LENGTH = 64;

    static SearchWords of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && words.size() < MAX_WORDS) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            words.add(word.length() <= MAX_WORD_LENGTH ? word : word.substring(0, MAX_WORD_LENGTH));
        }
        return new SearchWords(List.copyOf(words));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Every word must occur. A whole word weighs more than the start of one, that more than a part of one. */
    String everyWord() {
        return every("/W/^4 W*^2 *W*");
    }

    /** As {@link #everyWord}, but inside another word none is looked for, which takes the index much longer. */
    String everyBeginning() {
        return every("/W/^4 W*^2");
    }

    private String every(String weights) {
        return words.stream().map(word -> required(word, weights)).collect(Collectors.joining(" "));
    }

    /** Any word may occur, with a letter or two wrong in a longer one. */
    String anyWordNearly() {
        return words.stream().map(SearchWords::nearly).collect(Collectors.joining(" "));
    }

    private static String required(String word, String weights) {
        // People write llama3 for Llama-3.
        return lettersAndDigits(word)
                .map(two -> "+(" + anywhere(word, weights) + " (+(" + anywhere(two.getFirst(), weights) + ") +("
                        + anywhere(two.getLast(), weights) + ")))")
                .orElseGet(() -> "+(" + anywhere(word, weights) + ")");
    }

    /** The two parts of a word that is letters and then digits. */
    static Optional<List<String>> lettersAndDigits(String word) {
        Matcher joined = LETTERS_THEN_DIGITS.matcher(word);
        return joined.matches() ? Optional.of(List.of(joined.group(1), joined.group(2))) : Optional.empty();
    }

    private static String anywhere(String word, String weights) {
        // Regular expression and wildcard terms score the same in every document, so that equals are ordered by
        // downloads.
        String weighed = weights.replace("W", word);
        return "name:(" + weighed + ")^2 id:(" + weighed + ")^2 formerNames:(" + weighed + ") title:(" + weighed
                + ") tags:(/W/ W*)^0.5".replace("W", word);
    }

    private static String nearly(String word) {
        String fuzzy = word.length() >= 8 ? word + "~2" : word.length() >= 4 ? word + "~1" : word;
        String terms = word + "^3 " + fuzzy + " " + word + "*";
        return "name:(" + terms + ") id:(" + terms + ") formerNames:(" + terms + ")";
    }
}
