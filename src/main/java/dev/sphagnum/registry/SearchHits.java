package dev.sphagnum.registry;

import java.util.List;

/** The row of {@code cypher/registry/search-hits.cypher}: a place in each list for each hit. */
record SearchHits(List<String> kinds, List<String> names, List<Long> popularity, List<List<String>> formerNames) {
    int size() {
        return names.size();
    }
}
