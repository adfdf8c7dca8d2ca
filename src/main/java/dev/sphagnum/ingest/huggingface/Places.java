package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which places of a record name which node, so that each node gets one relationship whose evidence lists them all. */
final class Places {
    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    /** @param name null when the text there names nothing */
    void add(@Nullable String name, String place) {
        if (name != null) {
            List<String> places = byName.computeIfAbsent(name, _ -> new ArrayList<>());
            if (!places.contains(place)) {
                places.add(place);
            }
        }
    }

    List<LinkFact> links(LinkType type, HubRecord record) {
        return byName.entrySet().stream()
                .map(entry ->
                        LinkFact.declared(type, entry.getKey(), record.evidence(String.join("; ", entry.getValue()))))
                .toList();
    }
}
