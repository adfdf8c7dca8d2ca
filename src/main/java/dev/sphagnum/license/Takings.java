package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.List;

/** Every clause that comes with an artefact: of its own licence, and of everything upstream with its origins. */
final class Takings {
    /** Of one clause the nearest origins. */
    private static final int MOST_ORIGINS = 100;

    private final SupplyGraph picture;
    private final AtomSets sets;
    private final Label[] labels;
    private final Floor floor;
    private final Elections elections;
    private final Violations violations;
    private final Trace trace;

    Takings(
            SupplyGraph picture,
            AtomSets sets,
            Label[] labels,
            Floor floor,
            Elections elections,
            Violations violations,
            Trace trace) {
        this.picture = picture;
        this.sets = sets;
        this.labels = labels;
        this.floor = floor;
        this.elections = elections;
        this.violations = violations;
        this.trace = trace;
    }

    List<Received> of(int node) {
        List<Received> all = new ArrayList<>();
        int own = own(node);
        sets.forEach(own, bit -> add(all, node, node, bit, own));
        int arrived = floor.of(node);
        sets.forEach(arrived, bit -> {
            for (int origin : trace.origins(node, bit, way(arrived, bit), MOST_ORIGINS)) {
                add(all, node, origin, bit, arrived);
            }
        });
        return all;
    }

    /** Whoever takes the artefact as it is may choose the lightest of what its own licence offers. */
    private int own(int node) {
        return elections.imposed(labels[node], labels[node], Passage.REDISTRIBUTES);
    }

    private Way way(int set, int bit) {
        boolean certain = sets.has(set, bit, true, 1);
        return new Way(certain, sets.strength(set, bit, certain));
    }

    private void add(List<Received> all, int node, int origin, int bit, int set) {
        if (!Atoms.isUnknown(bit)) {
            Way way = way(set, bit);
            labels[origin]
                    .findTerm(bit)
                    .ifPresent(term -> all.add(new Received(
                            origin,
                            bit,
                            term,
                            way.strength(),
                            way.certain(),
                            origin == node || !violations.violates(node, bit))));
        }
    }

    List<UnknownTerms> unknown(int node) {
        List<UnknownTerms> unknown = new ArrayList<>();
        if (labels[node].state() != Label.State.UNDERSTOOD) {
            unknown.add(unknownTerms(node));
        }
        for (int bit : List.of(Atoms.NO_GRANT, Atoms.UNKNOWN_TERMS)) {
            if (sets.has(floor.of(node), bit, false, 1)) {
                for (int origin : trace.origins(node, bit, way(floor.of(node), bit), MOST_ORIGINS)) {
                    unknown.add(unknownTerms(origin));
                }
            }
        }
        return unknown;
    }

    private UnknownTerms unknownTerms(int node) {
        NodeId id = picture.id(node);
        return new UnknownTerms(
                id,
                switch (labels[node].state()) {
                    case UNSTATED -> "It declares no licence, so no permission is known.";
                    case UNREAD -> "Nobody has read it yet; it is only named by others.";
                    case NOT_UNDERSTOOD, UNDERSTOOD ->
                        "The terms of what it declares, " + labels[node].text() + ", are not known.";
                });
    }
}
