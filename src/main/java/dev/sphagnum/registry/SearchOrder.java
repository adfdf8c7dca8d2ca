package dev.sphagnum.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Orders hits, the nearest to what was typed first: {@code cypher/registry/search.cypher} in Java, which has to look at each
 * of thousands of hits to list the first ten.
 *
 * @param text what was typed, in lower case
 */
record SearchOrder(String text, SearchWords words) {
    private static final Comparator<Hit> NEAREST = Comparator.comparingInt(Hit::distance)
            .thenComparing(Comparator.comparingInt(Hit::wholeWords).reversed())
            .thenComparing(Comparator.comparingInt(Hit::beginnings).reversed())
            .thenComparing(Comparator.comparingLong(Hit::popularity).reversed())
            .thenComparingInt(hit -> hit.name().length())
            .thenComparing(Hit::name)
            .thenComparing(Hit::kind);

    /**
     * A hit and its place in the order.
     *
     * @param distance 0 where the name is the text, 1 where the name in its folder or a former one is, 2 where it holds the
     *     text, else 3
     * @param wholeWords words of the text that the name has whole
     * @param beginnings parts of the name that begin with a word of the text
     */
    record Hit(String kind, String name, long popularity, int distance, int wholeWords, int beginnings) {}

    /** The first ones in order, at most as many as are wanted. */
    List<Hit> nearest(SearchHits hits, long most) {
        PriorityQueue<Hit> farthestFirst = new PriorityQueue<>(NEAREST.reversed());
        for (int place = 0; place < hits.size(); place++) {
            Hit hit = hit(hits, place);
            if (farthestFirst.size() < most) {
                farthestFirst.add(hit);
            } else if (NEAREST.compare(hit, farthestFirst.element()) < 0) {
                farthestFirst.remove();
                farthestFirst.add(hit);
            }
        }
        return farthestFirst.stream().sorted(NEAREST).toList();
    }

    private Hit hit(SearchHits hits, int place) {
        String name = hits.names().get(place);
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> parts = parts(lower);
        return new Hit(
                hits.kinds().get(place),
                name,
                hits.popularity().get(place),
                distance(lower, parts, hits.formerNames().get(place)),
                (int) words.words().stream().filter(parts::contains).count(),
                (int) parts.stream().filter(this::isBeginning).count());
    }

    private boolean isBeginning(String part) {
        for (String word : words.words()) {
            if (part.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private int distance(String lower, List<String> parts, List<String> formerNames) {
        if (lower.equals(text)) {
            return 0;
        }
        if (lower.endsWith("/" + text)
                || formerNames.stream()
                        .anyMatch(former -> former.toLowerCase(Locale.ROOT).equals(text))) {
            return 1;
        }
        return lower.contains(text) || String.join("", parts).contains(letters()) ? 2 : 3;
    }

    private String letters() {
        return String.join("", words.words());
    }

    private static List<String> parts(String lower) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < lower.length(); at++) {
            if ("/-_. :".indexOf(lower.charAt(at)) >= 0) {
                parts.add(lower.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(lower.substring(start));
        return parts;
    }
}
