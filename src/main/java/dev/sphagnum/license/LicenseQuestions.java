package dev.sphagnum.license;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.Lazy;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the declared licences mean, asked of the picture in memory. The whole is computed once for each version of the graph.
 * Names have been resolved before. Thread-safe.
 */
public final class LicenseQuestions {
    /** A subject's findings beyond this many are counted, not listed. */
    private static final int MOST_FINDINGS_OF_ONE = 500;

    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final Supplier<SupplyGraph> pictures;
    /** By the policy's name; there are few, for others are not remembered. */
    private final Map<String, LicensePicture> latest = new ConcurrentHashMap<>();

    public LicenseQuestions(Graph graph, LicenseKnowledge knowledge, Supplier<SupplyGraph> pictures) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.pictures = pictures;
    }

    /** What everything upstream means for an artefact's declared licence, under the policy that holds by default. */
    public LicenseVerdict check(NodeId subject) {
        return check(subject, knowledge.policy());
    }

    /** The same under a policy; one that has no name of its own looks at the upstream part only and counts victims there. */
    public LicenseVerdict check(NodeId subject, Policy policy) {
        LicensePicture current = around(subject, policy);
        return verdict(current, List.of(current.picture().require(subject)), twins(subject, policy));
    }

    /** What a model that does not exist yet would be worth. Nothing is written. */
    public LicenseVerdict whatIf(Proposal proposal, Policy policy) {
        SupplyGraph whole = pictures.get();
        NodeId model = NodeId.model(proposal.name());
        if (whole.indexOf(model) >= 0) {
            throw new Problem.BadArgument(
                            "name", "'" + proposal.name() + "' is in the graph already; give the proposal another name")
                    .asException();
        }
        LicensePicture picture = part(ProposedPicture.of(whole, proposal), policy);
        List<Integer> nodes = new ArrayList<>(List.of(picture.picture().require(model)));
        if (proposal.repository() != null) {
            nodes.add(picture.picture().require(proposal.repository()));
        }
        return verdict(picture, nodes, List.of());
    }

    /** Whether an artefact may be used as somebody says. */
    public UseVerdict canIUse(NodeId subject, Purpose purpose, Policy policy) {
        LicensePicture current = around(subject, policy.withoutUser());
        int node = current.picture().require(subject);
        Purpose stated = purpose.orElse(policy.organisation().context());
        return current.use(node, stated, coverageOf(current, node, false, List.of()));
    }

    /** The worst verdict of some nodes, and what is wrong at each; coverage and duties are those of the last. */
    private static LicenseVerdict verdict(LicensePicture current, List<Integer> nodes, List<CypherTwin> twins) {
        Verdict worst = Verdict.COMPATIBLE;
        List<LicenseFinding> findings = new ArrayList<>();
        for (int node : nodes) {
            worst = Judge.worse(worst, current.verdict(node));
            findings.addAll(current.findingsAt(node));
        }
        int last = nodes.getLast();
        DataNotes notes = current.dataNotes(last);
        boolean isLong = findings.size() > MOST_FINDINGS_OF_ONE;
        boolean truncated = isLong || notes.truncated();
        return new LicenseVerdict(
                worst,
                isLong ? findings.subList(0, MOST_FINDINGS_OF_ONE) : findings,
                coverageOf(current, last, truncated, twins),
                LicenseVerdict.DISCLAIMER,
                new Lazy<>(() -> current.duties(last)),
                notes.notes());
    }

    /** Root causes; with a subject its findings as it sees them. */
    public FindingPage findings(LicenseFindingFilter filter, int offset, int first) {
        return findings(filter, knowledge.policy(), offset, first);
    }

    /** The same under another policy, by its name. */
    public FindingPage findings(LicenseFindingFilter filter, Policy policy, int offset, int first) {
        LicensePicture current = current(policy);
        NodeId subject = filter.subject();
        if (subject != null) {
            int node = current.picture().require(subject);
            List<LicenseFinding> all = current.findingsAt(node).stream()
                    .filter(finding -> FindingMatch.lets(filter, current, finding))
                    .toList();
            return new FindingPage(
                    page(all, offset, first), all.size(), coverageOf(current, node, false, twins(subject, policy)));
        }
        List<Root> roots = current.roots().stream()
                .filter(root -> FindingMatch.lets(filter, current, root))
                .toList();
        List<LicenseFinding> findings = new ArrayList<>();
        for (Root root : page(roots, offset, first)) {
            findings.add(shown(current, root, filter));
        }
        return new FindingPage(
                findings,
                roots.size(),
                coverageOfAll(current, isStored(policy) ? twins(filter, policy, offset, first) : List.of()));
    }

    /** One finding by its id, with or without {@code finding:} in front; as a victim sees it after an {@code @}. */
    public Optional<LicenseFinding> finding(String id) {
        String key = id.startsWith("finding:") ? id.substring("finding:".length()) : id;
        int at = key.indexOf('@');
        String rootId = at < 0 ? key : key.substring(0, at);
        // The id holds the policy's name only as a part of its hash: look under those that have been asked for.
        return known().stream()
                .filter(picture -> picture.root(rootId) != null)
                .findFirst()
                .flatMap(picture -> finding(picture, Objects.requireNonNull(picture.root(rootId)), key, at));
    }

    private static Optional<LicenseFinding> finding(LicensePicture current, Root root, String key, int at) {
        if (at < 0) {
            return Optional.of(current.finding(root));
        }
        return NodeId.parse(key.substring(at + 1))
                .map(subject -> current.picture().indexOf(subject))
                .filter(node -> node >= 0)
                .map(node -> current.finding(root, node));
    }

    private static LicenseFinding shown(LicensePicture current, Root root, LicenseFindingFilter filter) {
        if (Boolean.TRUE.equals(filter.laundered()) && !root.laundered()) {
            LicenseFinding victims = current.finding(root, root.launderedVictim());
            return victims == null ? current.finding(root) : victims;
        }
        return current.finding(root);
    }

    /** One row of {@code cypher/license/has-findings.cypher}. */
    record Stored(boolean stored) {}

    /** Whether Browser has the findings of a policy: of the one that holds usually, and of others that were analysed. */
    private boolean isStored(Policy policy) {
        if (!policy.equals(knowledge.policy())) {
            return false;
        }
        boolean isUsual = policy.equals(LicenseKnowledge.bundled().policy());
        return isUsual
                || graph.readFirst(
                                CypherFile.of("license/has-findings"),
                                Parameters.of("policy", policy.name()),
                                Stored.class)
                        .map(Stored::stored)
                        .orElse(false);
    }

    private boolean isNamed(Policy policy) {
        return knowledge.policy(policy.name()).filter(policy::equals).isPresent();
    }

    /** The whole under a policy that is known by name, which is remembered; else what is upstream of the subject. */
    private LicensePicture around(NodeId subject, Policy policy) {
        if (isNamed(policy)) {
            return current(policy);
        }
        SupplyGraph whole = pictures.get();
        return part(whole.upstreamOf(whole.require(subject)).build(), policy);
    }

    /** A part of the graph; how sure its licences are is remembered with the whole. */
    private LicensePicture part(SupplyGraph part, Policy policy) {
        return LicensePicture.of(
                part, knowledge, policy, current(knowledge.policy()).declarations());
    }

    /** What has been worked out for the picture of the moment, the default policy first. */
    private List<LicensePicture> known() {
        LicensePicture usual = current(knowledge.policy());
        List<LicensePicture> known = new ArrayList<>(List.of(usual));
        latest.values().stream()
                .filter(one -> one != usual && one.picture() == usual.picture())
                .sorted(Comparator.comparing(one -> one.policy().name()))
                .forEach(known::add);
        return known;
    }

    private LicensePicture current(Policy policy) {
        SupplyGraph picture = pictures.get();
        LicensePicture known = latest.get(policy.name());
        return known != null && known.picture() == picture ? known : compute(picture, policy);
    }

    private synchronized LicensePicture compute(SupplyGraph picture, Policy policy) {
        LicensePicture known = latest.get(policy.name());
        if (known != null && known.picture() == picture) {
            return known;
        }
        // What belongs to an older picture would only keep that alive.
        latest.values().removeIf(old -> old.picture() != picture);
        LicensePicture sameGraph = latest.values().stream().findAny().orElse(null);
        Declarations declarations = sameGraph == null ? Declarations.load(graph, knowledge) : sameGraph.declarations();
        LicensePicture computed = LicensePicture.of(picture, knowledge, policy, declarations);
        latest.put(policy.name(), computed);
        return computed;
    }

    private static <T> List<T> page(List<T> all, int offset, int first) {
        int from = Math.min(Math.max(0, offset), all.size());
        return all.subList(from, Math.min(all.size(), from + Math.max(0, first)));
    }

    /** What is stored is the default policy's alone. */
    private List<CypherTwin> twins(NodeId subject, Policy policy) {
        return isStored(policy) ? List.of(verdictTwin(subject, policy)) : List.of();
    }

    private static CypherTwin verdictTwin(NodeId subject, Policy policy) {
        return CypherFile.of("license/findings-of")
                .twin(Parameters.of("policy", policy.name())
                        .and("kind", subject.kind().name())
                        .and("name", subject.name()));
    }

    /** No statement lists the nearest laundered victims: they are not stored. */
    private static List<CypherTwin> twins(LicenseFindingFilter filter, Policy policy, int offset, int first) {
        if (Boolean.TRUE.equals(filter.laundered())) {
            return List.of();
        }
        NodeId origin = filter.origin();
        Severity severity = filter.minSeverity();
        return List.of(CypherFile.of("license/findings")
                .twin(Parameters.of("policy", policy.name())
                        .and("originKind", origin == null ? null : origin.kind().name())
                        .and("origin", origin == null ? null : origin.name())
                        .and("license", filter.license())
                        .and("clause", filter.clause())
                        .and(
                                "verdicts",
                                filter.verdicts().isEmpty()
                                        ? null
                                        : filter.verdicts().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList())
                        .and("laundered", filter.laundered())
                        .and("minSeverity", severity == null ? null : severity.name())
                        .and("minConfidence", filter.minConfidence())
                        .and("owner", filter.owner())
                        .and("waived", filter.waived())
                        .and("offset", (long) offset)
                        .and("first", (long) first)));
    }

    private static Coverage coverageOf(LicensePicture current, int node, boolean truncated, List<CypherTwin> twins) {
        Walk walk = Walk.from(current.picture(), node, Direction.UP, Walk.ALL, Integer.MAX_VALUE);
        int[] nodes = IntStream.concat(
                        IntStream.of(node), IntStream.range(0, walk.count()).map(walk::reached))
                .toArray();
        int depth = walk.count() == 0 ? 0 : walk.depth(walk.reached(walk.count() - 1));
        return coverage(current, nodes, truncated, depth, twins);
    }

    private static Coverage coverageOfAll(LicensePicture current, List<CypherTwin> twins) {
        return coverage(
                current, IntStream.range(0, current.picture().nodeCount()).toArray(), false, 0, twins);
    }

    private static Coverage coverage(
            LicensePicture current, int[] nodes, boolean truncated, int depth, List<CypherTwin> twins) {
        SupplyGraph picture = current.picture();
        int stubs = (int) IntStream.of(nodes).filter(picture::isStub).count();
        int unknown = (int)
                IntStream.of(nodes).filter(node -> !current.isUnderstood(node)).count();
        int models = (int) IntStream.of(nodes)
                .filter(node -> picture.kind(node) == NodeKind.MODEL && !picture.isScanned(node))
                .count();
        boolean complete = !truncated && stubs == 0 && unknown == 0;
        return new Coverage(picture.version(), complete, truncated, depth, stubs, unknown, models, twins);
    }
}
