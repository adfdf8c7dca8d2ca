package dev.sphagnum.ingest.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a list in a header, such as {@code "api";r=12;t=34}, read leniently: what is no name and no number is passed
 * over.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9651">RFC 9651, Structured Field Values</a>
 */
record FieldItems(List<Item> items) {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_ITEMS = 8;
    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|([,;])|([^,;\"]+)");
    private static final Pattern NUMBER = Pattern.compile("(?:([A-Za-z][\\w-]*)\\s*=\\s*)?(\\d{1,10})");

    /**
     * @param name the last quoted text; empty when there is none
     * @param numbers by the name of their parameter; a bare number by the empty name
     */
    record Item(String name, Map<String, Long> numbers) {}

    static FieldItems of(List<String> values) {
        String text = String.join(",", values);
        List<Item> items = new ArrayList<>();
        if (text.length() <= MAX_LENGTH) {
            read(text, items);
        }
        return new FieldItems(items);
    }

    private static void read(String text, List<Item> items) {
        Item item = new Item("", new HashMap<>());
        Matcher token = TOKEN.matcher(text);
        while (token.find() && items.size() < MAX_ITEMS) {
            if (token.group(1) != null) {
                item = new Item(token.group(1), item.numbers());
            } else if (",".equals(token.group(2))) {
                items.add(item);
                item = new Item("", new HashMap<>());
            } else if (token.group(3) != null) {
                number(token.group(3).strip(), item.numbers());
            }
        }
        items.add(item);
    }

    private static void number(String text, Map<String, Long> numbers) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            String name = number.group(1) == null ? "" : number.group(1);
            numbers.putIfAbsent(name, Long.valueOf(number.group(2)));
        }
    }

    /** The numbers of all items together, as the older form {@code limit=…, remaining=…, reset=…} spreads them. */
    Map<String, Long> together() {
        Map<String, Long> numbers = new HashMap<>();
        items.forEach(item -> item.numbers().forEach(numbers::putIfAbsent));
        return numbers;
    }
}
