package dev.sphagnum.license;

import dev.sphagnum.catalog.Direction;
import dev.sphagnum.license.DataQualityNote.Kind;
import dev.sphagnum.topology.Components;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a reader has to know of the data upstream of an artefact before a verdict is believed. */
final class DataQuality {
    private static final int MOST_NOTES = 100;
    private static final int MOST_NAMES = 5;
    /** How sure a plain alias is; whatever is less sure was guessed. */
    private static final double PLAIN = 0.95;

    private final SupplyGraph picture;
    private final Label[] labels;
    private final Declarations declarations;
    private final Violations violations;
    private final Findings findings;
    /** The members of each cycle, by each of its members. */
    private final Map<Integer, List<Integer>> cycles = new HashMap<>();

    DataQuality(
            SupplyGraph picture,
            Components components,
            Label[] labels,
            Declarations declarations,
            Violations violations,
            Findings findings) {
        this.picture = picture;
        this.labels = labels;
        this.declarations = declarations;
        this.violations = violations;
        this.findings = findings;
        for (int component = 0; component < components.count(); component++) {
            int start = components.start(component);
            int end = components.start(component + 1);
            if (end - start > 1) {
                List<Integer> members = IntStream.range(start, end)
                        .map(components::node)
                        .sorted()
                        .boxed()
                        .toList();
                members.forEach(member -> cycles.put(member, members));
            }
        }
    }

    /** The notes on an artefact and everything upstream of it: by kind, the nearest first, at most 100. */
    DataNotes of(int subject) {
        Walk walk = Walk.from(picture, subject, Direction.UP, Walk.ALL, Integer.MAX_VALUE);
        List<DataQualityNote> notes = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        look(subject, notes, seen);
        for (int at = 0; at < walk.count(); at++) {
            look(walk.reached(at), notes, seen);
        }
        notes.sort(Comparator.comparing(DataQualityNote::kind));
        return new DataNotes(notes.stream().limit(MOST_NOTES).toList(), notes.size() > MOST_NOTES);
    }

    private void look(int node, List<DataQualityNote> notes, Set<List<Integer>> seen) {
        String name = picture.name(node);
        List<Integer> cycle = cycles.getOrDefault(node, List.of());
        if (!cycle.isEmpty() && seen.add(cycle)) {
            notes.add(note(
                    Kind.CYCLE,
                    node,
                    "These are each other's upstream, so one of their links is wrong: " + names(cycle) + "."));
        }
        if (picture.isSelfLoop(node)) {
            notes.add(note(Kind.SELF_LOOP, node, name + " names itself as its base; that link was left out."));
        }
        if (picture.isStub(node)) {
            notes.add(
                    note(
                            Kind.UNREAD_PARENT,
                            node,
                            name
                                    + " is named by others and was never read: neither its licence nor its own upstream is known."));
        }
        double sure = declarations.confidence(picture.id(node));
        if (labels[node].state().isDeclared() && sure < PLAIN) {
            notes.add(note(
                    Kind.GUESSED_LICENSE,
                    node,
                    "What " + name + " declares was taken for " + labels[node].text() + ", with confidence " + sure
                            + "."));
        }
        violations.forEachForgiven(
                node, (base, bit) -> notes.add(note(Kind.OWNER_RELICENSED, node, findings.forgiven(node, base, bit))));
    }

    private DataQualityNote note(Kind kind, int node, String explanation) {
        return new DataQualityNote(kind, picture.id(node), explanation);
    }

    private String names(List<Integer> nodes) {
        String names = String.join(
                ", ", nodes.stream().limit(MOST_NAMES).map(picture::name).toList());
        return nodes.size() <= MOST_NAMES ? names : names + " and " + (nodes.size() - MOST_NAMES) + " more";
    }
}
