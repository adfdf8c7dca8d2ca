package dev.sphagnum.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The row of {@code cypher/registry/search-hits.cypher}: a place in each list for each hit. */
record SearchHits(List<String> kinds, List<String> names, List<Long> popularity, List<List<String>> formerNames) {
    static SearchHits none() {
        return new SearchHits(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(String kind, String name, long howPopular, List<String> former) {
        kinds.add(kind);
        names.add(name);
        popularity.add(howPopular);
        formerNames.add(former);
    }

    int size() {
        return names.size();
    }

    /** These, and those of others that are not among them. */
    SearchHits with(SearchHits others) {
        record Known(String kind, String name) {}

        SearchHits both = none();
        Set<Known> known = new HashSet<>();
        for (SearchHits hits : List.of(this, others)) {
            for (int at = 0; at < hits.size(); at++) {
                if (known.add(new Known(hits.kinds.get(at), hits.names.get(at)))) {
                    both.add(hits.kinds.get(at), hits.names.get(at), hits.popularity.get(at), hits.formerNames.get(at));
                }
            }
        }
        return both;
    }
}
