package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseOverride;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.Waiver;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which statements of an organisation's policy file bear on a finding. */
final class Overrides {
    private final LicenseKnowledge knowledge;
    private final Policy policy;
    private final SupplyGraph picture;
    private final Label[] labels;
    private final Floor floor;
    private final Judge judge;
    private final Violations violations;
    private final Declarations declarations;

    Overrides(
            LicenseKnowledge knowledge,
            Policy policy,
            SupplyGraph picture,
            Label[] labels,
            Floor floor,
            Judge judge,
            Violations violations,
            Declarations declarations) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.picture = picture;
        this.labels = labels;
        this.floor = floor;
        this.judge = judge;
        this.violations = violations;
        this.declarations = declarations;
    }

    /**
     * What bears on a clause at a subject.
     *
     * @param edges from the origin down to the subject
     */
    List<LicenseOverride> of(int subject, int origin, int bit, LicenseTerm term, List<Integer> edges) {
        if (knowledge.overrides().isEmpty()) {
            return List.of();
        }
        Set<LicenseOverride> bearing = new LinkedHashSet<>();
        violations.waiver(subject, bit).map(Waiver::because).ifPresent(bearing::add);
        int strength = violations.way(subject, bit).strength();
        judge.rule(bit, strength).ifPresent(rule -> bearing.add(rule.because()));
        // Not where the clause arrives in full under any policy.
        if (strength < AtomSets.FULL) {
            bearing.addAll(policy.organisation().changed());
        }
        bearing.addAll(of(origin));
        bearing.addAll(of(subject));
        for (int edge : edges) {
            floor.passage(edge)
                    .ways()
                    .forEach(way -> knowledge.overrideOf(term, way).ifPresent(bearing::add));
        }
        return new ArrayList<>(bearing);
    }

    /** What may bear on the verdict on a node, whether it left a finding or took one away. */
    List<LicenseOverride> at(int node, List<Received> received) {
        if (knowledge.overrides().isEmpty()) {
            return List.of();
        }
        Set<LicenseOverride> bearing = new LinkedHashSet<>(policy.organisation().changed());
        for (Received one : received) {
            if (one.origin() != node) {
                judge.rule(one.bit(), one.strength()).ifPresent(rule -> bearing.add(rule.because()));
                violations.waiver(node, one.bit()).map(Waiver::because).ifPresent(bearing::add);
            }
        }
        // A clause that was kept from travelling is not among what is received: look at everything upstream.
        Set<Integer> upstream = new LinkedHashSet<>(List.of(node));
        Set<Passage> passages = EnumSet.noneOf(Passage.class);
        List<Integer> queue = new ArrayList<>(upstream);
        for (int head = 0; head < queue.size(); head++) {
            int dependent = queue.get(head);
            bearing.addAll(of(dependent));
            for (int edge = picture.firstBase(dependent); edge < picture.endBase(dependent); edge++) {
                passages.addAll(floor.passage(edge).ways());
                if (upstream.add(picture.base(edge))) {
                    queue.add(picture.base(edge));
                }
            }
        }
        passages.forEach(passage -> bearing.addAll(knowledge.overridesOf(passage)));
        return new ArrayList<>(bearing);
    }

    private List<LicenseOverride> of(int node) {
        List<LicenseOverride> own = new ArrayList<>(declarations.overrides(picture.id(node)));
        labels[node].licenses().forEach(license -> own.addAll(knowledge.overridesOf(license)));
        return own;
    }

    boolean isWaived(int subject, int bit) {
        return violations.waiver(subject, bit).isPresent();
    }
}
