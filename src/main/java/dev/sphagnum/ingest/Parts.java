package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A batch in two parts.
 *
 * @param first artefacts that the graph does not hold, nor will when their statement comes
 * @param again all others: there is something to compare, to keep or to settle
 */
record Parts(List<Artefact> first, List<Artefact> again) {
    /** @param isHeld also of what is about to get the name */
    static Parts of(List<Artefact> batch, Predicate<NodeId> isHeld) {
        Set<NodeId> named = namedByOtherKinds(batch);
        List<Artefact> first = new ArrayList<>();
        List<Artefact> again = new ArrayList<>();
        for (Artefact artefact : batch) {
            boolean isAgain = isHeld.test(artefact.id()) || named.contains(artefact.id());
            (isAgain ? again : first).add(artefact);
        }
        return new Parts(first, again);
    }

    /** Each kind has its statement: what an earlier one names is a stub already when its own comes. */
    private static Set<NodeId> namedByOtherKinds(List<Artefact> batch) {
        Set<NodeId> named = new HashSet<>();
        if (batch.stream().map(artefact -> artefact.id().kind()).distinct().count() > 1) {
            for (Artefact artefact : batch) {
                NodeKind kind = artefact.id().kind();
                artefact.links().stream()
                        .filter(link -> link.type().end() != kind)
                        .forEach(link -> named.add(new NodeId(link.type().end(), link.end())));
            }
        }
        return named;
    }
}
