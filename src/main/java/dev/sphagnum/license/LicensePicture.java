package dev.sphagnum.license;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.license.knowledge.Carry;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.TermBook;
import dev.sphagnum.topology.Components;
import dev.sphagnum.topology.SupplyGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer about licences for one picture of the graph. Verdicts are worked out at once, the list of root causes when it
 * is first asked for. Thread-safe: what was looked up once is remembered, so one thread looks at a time.
 */
final class LicensePicture {
    private final SupplyGraph picture;
    private final Policy policy;
    private final Atoms atoms;
    private final Label[] labels;
    private final Violations violations;
    private final Trace trace;
    private final int distinctSets;
    private final Irreconcilable irreconcilable;
    private final Overrides overrides;
    private final Findings findings;
    private final Roots roots;
    private final DataQuality dataQuality;
    private final Takings takings;
    private final DutyPack dutyPack;
    private final TermBook terms;
    private final Declarations declarations;
    private @Nullable List<Root> ordered;
    private final Map<String, Root> byId = new HashMap<>();

    private LicensePicture(SupplyGraph picture, LicenseKnowledge knowledge, Policy policy, Declarations declarations) {
        this.picture = picture;
        this.policy = policy;
        atoms = new Atoms(knowledge);
        AtomSets sets = new AtomSets(atoms);
        Judge judge = new Judge(atoms, sets, policy);
        // They need nothing from each other, and each takes as long as the other.
        CompletableFuture<Components> search = CompletableFuture.supplyAsync(() -> Components.of(picture));
        labels = labels(picture, declarations, new Labels(atoms, sets, knowledge.terms(), policy));
        Elections elections = new Elections(atoms, sets, judge);
        Links links = new Links(picture, labels, elections);
        Components components = search.join();
        Floor floor = new Floor(picture, components, sets, labels, links);
        trace = new Trace(picture, floor);
        violations = new Violations(picture, atoms, sets, labels, floor, policy, trace);
        irreconcilable = new Irreconcilable(picture, components, atoms, sets, floor, knowledge.terms());
        overrides = new Overrides(knowledge, policy, picture, labels, floor, judge, violations, declarations);
        findings = new Findings(picture, atoms, labels, floor, violations, declarations, overrides, knowledge);
        dataQuality = new DataQuality(picture, components, labels, declarations, violations, findings);
        roots = new Roots(policy.name(), picture, atoms, labels, violations, irreconcilable, trace);
        takings = new Takings(picture, sets, labels, floor, elections, violations, trace);
        dutyPack = new DutyPack(picture, atoms, knowledge);
        terms = knowledge.terms();
        this.declarations = declarations;
        distinctSets = sets.size();
    }

    static LicensePicture of(
            SupplyGraph picture, LicenseKnowledge knowledge, Policy policy, Declarations declarations) {
        return new LicensePicture(picture, knowledge, policy, declarations);
    }

    static LicensePicture of(Graph graph, SupplyGraph picture, LicenseKnowledge knowledge) {
        return of(picture, knowledge, knowledge.policy(), Declarations.load(graph, knowledge));
    }

    private static Label[] labels(SupplyGraph picture, Declarations declarations, Labels labels) {
        Label[] byNode = new Label[picture.nodeCount()];
        for (int node = 0; node < byNode.length; node++) {
            List<String> readAnew = declarations.anyReadAnew() ? declarations.expressions(picture.id(node)) : null;
            byNode[node] = labels.of(
                    readAnew == null ? picture.licenseExpressions(node) : readAnew, picture.licenseState(node));
        }
        return byNode;
    }

    private List<Root> order() {
        IdentityHashMap<Root, Severity> severity = new IdentityHashMap<>();
        for (Root root : roots.find()) {
            // One clause may travel in two ways; the first stands for both.
            if (byId.putIfAbsent(root.id(), root) == null) {
                severity.put(root, findings.severity(root));
            }
        }
        List<Root> all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparing((Root root) -> Objects.requireNonNull(severity.get(root)))
                .reversed()
                .thenComparing(Comparator.comparingInt(Root::victims).reversed())
                .thenComparing(Root::id));
        return Collections.unmodifiableList(all);
    }

    /** How many different sets of clauses reach the nodes; says how much is shared. */
    int distinctSets() {
        return distinctSets;
    }

    Policy policy() {
        return policy;
    }

    Declarations declarations() {
        return declarations;
    }

    SupplyGraph picture() {
        return picture;
    }

    /**
     * The worst of all that reaches the node. Where its own terms are not known, what has to be passed on says what that
     * amounts to; UNKNOWN where nothing is upstream that could, or where nobody has read the node.
     */
    synchronized Verdict verdict(int node) {
        boolean isOpen = !isUnderstood(node) && (labels[node].state() == Label.State.UNREAD || !hasUpstream(node));
        Verdict own = isOpen ? Verdict.UNKNOWN : Verdict.COMPATIBLE;
        return irreconcilable.isAt(node) ? Verdict.INCOMPATIBLE : Judge.worse(own, violations.verdict(node));
    }

    private boolean hasUpstream(int node) {
        for (int edge = picture.firstBase(node); edge < picture.endBase(node); edge++) {
            if (picture.base(edge) != node) {
                return true;
            }
        }
        return false;
    }

    synchronized boolean isLaundered(int node) {
        return violations.isLaundered(node);
    }

    /** Whether the terms of the node's licence are all known. */
    boolean isUnderstood(int node) {
        return labels[node].state() == Label.State.UNDERSTOOD;
    }

    /** Root causes, most severe first, then most victims, then id. */
    synchronized List<Root> roots() {
        List<Root> known = ordered;
        if (known == null) {
            known = order();
            ordered = known;
        }
        return known;
    }

    @Nullable
    synchronized Root root(String id) {
        roots();
        return byId.get(id);
    }

    synchronized LicenseFinding finding(Root root) {
        return findings.ofRoot(root);
    }

    /** The finding as a victim sees it; null when the node is no victim of the root. */
    @Nullable
    synchronized LicenseFinding finding(Root root, int victim) {
        Map<Integer, Integer> via = upFrom(root, victim);
        return via.containsKey(root.node()) && victim != root.node()
                ? findings.ofVictim(root, victim, trace.downToVictim(root.node(), via))
                : null;
    }

    /** The nodes above a victim that suffer from the same as the root; empty where the victim does not. */
    private Map<Integer, Integer> upFrom(Root root, int victim) {
        Root.Meeting meets = root.meets();
        if (meets != null) {
            return upFrom(victim, meets.pair());
        }
        return violations.violates(victim, root.bit()) ? upFrom(victim, root.bit()) : Map.of();
    }

    private Map<Integer, Integer> upFrom(int victim, Irreconcilable.Pair pair) {
        return irreconcilable.has(victim, pair)
                ? trace.upFrom(
                        victim, node -> irreconcilable.has(node, pair), edge -> irreconcilable.arrives(edge, pair))
                : Map.of();
    }

    private Map<Integer, Integer> upFrom(int victim, int bit) {
        return trace.upFrom(victim, node -> violations.violates(node, bit), edge -> violations.arrives(edge, bit));
    }

    /** Everything that is inconsistent at one node, as it sees it: its own roots and those that it suffers from. */
    synchronized List<LicenseFinding> findingsAt(int node) {
        Map<String, LicenseFinding> found = new LinkedHashMap<>();
        violations.forEachViolation(node, bit -> addAll(found, node, bit, null, upFrom(node, bit)));
        for (Irreconcilable.Pair pair : irreconcilable.at(node)) {
            addAll(found, node, pair.copyleft(), pair, upFrom(node, pair));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(LicenseFinding::severity)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(LicenseFinding::victims).reversed())
                        .thenComparing(LicenseFinding::id))
                .toList();
    }

    private void addAll(
            Map<String, LicenseFinding> found,
            int node,
            int bit,
            Irreconcilable.@Nullable Pair pair,
            Map<Integer, Integer> via) {
        for (int above : via.keySet()) {
            for (Root root : pair == null ? roots.at(above, bit) : roots.at(above, pair)) {
                LicenseFinding finding = above == node
                        ? findings.ofRoot(root)
                        : findings.ofVictim(root, node, trace.downToVictim(above, via));
                // One clause may travel in two ways; the first stands for both.
                found.putIfAbsent(finding.id(), finding);
            }
        }
    }

    /** What has to be known of the data upstream of a node. */
    synchronized DataNotes dataNotes(int node) {
        return dataQuality.of(node);
    }

    /** What whoever takes a node has to heed. */
    synchronized Duties duties(int node) {
        List<Received> received = takings.of(node);
        List<UnknownTerms> unknown = takings.unknown(node);
        return new Duties(
                unknown.isEmpty() ? effective(node, received) : null,
                dutyPack.obligations(received),
                unknown,
                dutyPack.notice(received),
                overrides.at(node, received));
    }

    /** What is declared, and a licence for each clause that arrives in full and is not carried; null where none helps. */
    private @Nullable EffectiveLicense effective(int node, List<Received> received) {
        List<LicenseTerm> missing = received.stream()
                .filter(one -> !one.kept() && one.strength() == AtomSets.FULL && one.certain())
                .map(Received::term)
                .filter(term -> terms.code(term.code()).kind() != Kind.OBLIGATION)
                .toList();
        boolean isForbidden =
                missing.stream().anyMatch(term -> terms.code(term.code()).kind() == Kind.ACT);
        if (isForbidden || irreconcilable.isAt(node)) {
            return null;
        }
        Set<String> added = new TreeSet<>();
        missing.forEach(term -> added.add(term.license()));
        // What the others carry together need not be named: a stricter licence stands for the milder one.
        for (String license : List.copyOf(added)) {
            Set<String> others = new TreeSet<>(added);
            others.remove(license);
            boolean isCovered = missing.stream()
                    .filter(term -> term.license().equals(license))
                    .allMatch(term -> others.stream().anyMatch(other -> terms.carry(other, term) == Carry.FULLY));
            if (isCovered) {
                added.remove(license);
            }
        }
        return labels[node].with(added);
    }

    /** Whoever made it was not let do so, or under another licence only: what they grant is open, whatever the use. */
    private List<UseVerdict.Reason> notTheirsToGive(int node) {
        return findingsAt(node).stream()
                .filter(finding -> !finding.waived())
                .filter(finding -> switch (terms.code(finding.clause().code()).kind()) {
                    case ACT, COPYLEFT, INBOUND -> true;
                    case RESTRICTION, USE_POLICY, OBLIGATION -> false;
                })
                .map(finding -> new UseVerdict.Reason(
                        Verdict.REVIEW,
                        finding.origin(),
                        finding.originLicense(),
                        finding.clause(),
                        "Whether its publisher could grant the use is open. " + finding.explanation()))
                .toList();
    }

    /** Whether a node may be used as somebody says. */
    synchronized UseVerdict use(int node, Purpose purpose, Coverage coverage) {
        UseRules rules = new UseRules(purpose, policy);
        List<Received> received = takings.of(node);
        List<UnknownTerms> unknown = takings.unknown(node);
        Set<UseVerdict.Reason> reasons = new LinkedHashSet<>(notTheirsToGive(node));
        List<Received> heeded = new ArrayList<>();
        Verdict worst = unknown.isEmpty() ? Verdict.COMPATIBLE : Verdict.UNKNOWN;
        worst = reasons.isEmpty() ? worst : Judge.worse(worst, Verdict.REVIEW);
        for (Received one : received) {
            UseRules.Answer answer = rules.answer(one);
            worst = Judge.worse(worst, answer.verdict());
            if (answer.verdict() != Verdict.COMPATIBLE) {
                heeded.add(one);
            }
            if (answer.verdict().compareTo(Verdict.UNKNOWN) >= 0) {
                reasons.add(new UseVerdict.Reason(
                        answer.verdict(),
                        picture.id(one.origin()),
                        one.term().license(),
                        Clause.of(one.term()),
                        answer.text()));
            }
        }
        return new UseVerdict(
                worst,
                reasons.stream()
                        .sorted(Comparator.comparing(UseVerdict.Reason::verdict)
                                .reversed()
                                .thenComparing(reason -> reason.origin().toString())
                                .thenComparing(reason -> reason.clause().code()))
                        .toList(),
                dutyPack.obligations(heeded),
                unknown,
                coverage,
                LicenseVerdict.DISCLAIMER);
    }

    /** The clause of the origin's licence that a root is about. */
    synchronized LicenseTerm term(Root root) {
        return findings.term(root);
    }

    synchronized Verdict verdict(Root root) {
        return findings.judgement(root, root.node()).verdict();
    }

    synchronized Severity severity(Root root) {
        return findings.severity(root);
    }

    synchronized boolean isWaived(Root root) {
        return findings.isWaived(root, root.node());
    }

    synchronized double confidence(Root root) {
        return findings.confidence(root).value();
    }
}
