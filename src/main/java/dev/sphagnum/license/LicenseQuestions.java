package dev.sphagnum.license;

import dev.sphagnum.catalog.Coverage;
import dev.sphagnum.catalog.CypherTwin;
import dev.sphagnum.catalog.Direction;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable LicensePicture latest;

    public LicenseQuestions(Graph graph, LicenseKnowledge knowledge, Supplier<SupplyGraph> pictures) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.pictures = pictures;
    }

    /** What everything upstream means for an artefact's declared licence. */
    public LicenseVerdict check(NodeId subject) {
        LicensePicture current = current();
        int node = index(current, subject);
        List<LicenseFinding> findings = current.findingsAt(node);
        boolean truncated = findings.size() > MOST_FINDINGS_OF_ONE;
        return new LicenseVerdict(
                current.verdict(node),
                truncated ? findings.subList(0, MOST_FINDINGS_OF_ONE) : findings,
                coverageOf(current, node, truncated, List.of(verdictTwin(subject))),
                LicenseVerdict.DISCLAIMER);
    }

    /** Root causes; with a subject its findings as it sees them. */
    public FindingPage findings(LicenseFindingFilter filter, int offset, int first) {
        LicensePicture current = current();
        NodeId subject = filter.subject();
        if (subject != null) {
            int node = index(current, subject);
            List<LicenseFinding> all = current.findingsAt(node).stream()
                    .filter(finding -> FindingMatch.lets(filter, current, finding))
                    .toList();
            return new FindingPage(
                    page(all, offset, first),
                    all.size(),
                    coverageOf(current, node, false, List.of(verdictTwin(subject))));
        }
        List<Root> roots = current.roots().stream()
                .filter(root -> FindingMatch.lets(filter, current, root))
                .toList();
        List<LicenseFinding> findings = new ArrayList<>();
        for (Root root : page(roots, offset, first)) {
            findings.add(shown(current, root, filter));
        }
        return new FindingPage(findings, roots.size(), coverageOfAll(current, twins(filter, offset, first)));
    }

    /** One finding by its id, with or without {@code finding:} in front; as a victim sees it after an {@code @}. */
    public Optional<LicenseFinding> finding(String id) {
        String key = id.startsWith("finding:") ? id.substring("finding:".length()) : id;
        int at = key.indexOf('@');
        LicensePicture current = current();
        Root root = current.root(at < 0 ? key : key.substring(0, at));
        if (root == null) {
            return Optional.empty();
        }
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

    private LicensePicture current() {
        SupplyGraph picture = pictures.get();
        LicensePicture known = latest;
        if (known != null && known.picture() == picture) {
            return known;
        }
        return compute(picture);
    }

    private synchronized LicensePicture compute(SupplyGraph picture) {
        LicensePicture known = latest;
        if (known != null && known.picture() == picture) {
            return known;
        }
        LicensePicture computed = LicensePicture.of(graph, picture, knowledge);
        latest = computed;
        return computed;
    }

    private static int index(LicensePicture current, NodeId subject) {
        int node = current.picture().indexOf(subject);
        if (node < 0) {
            throw new Problem.NotFound(subject.kind().prefix(), subject.name(), List.of()).asException();
        }
        return node;
    }

    private static <T> List<T> page(List<T> all, int offset, int first) {
        int from = Math.min(Math.max(0, offset), all.size());
        return all.subList(from, Math.min(all.size(), from + Math.max(0, first)));
    }

    private static CypherTwin verdictTwin(NodeId subject) {
        return CypherFile.of("license/findings-of")
                .twin(Parameters.of("kind", subject.kind().name()).and("name", subject.name()));
    }

    /** No statement lists the nearest laundered victims: they are not stored. */
    private static List<CypherTwin> twins(LicenseFindingFilter filter, int offset, int first) {
        if (Boolean.TRUE.equals(filter.laundered())) {
            return List.of();
        }
        NodeId origin = filter.origin();
        Severity severity = filter.minSeverity();
        return List.of(CypherFile.of("license/findings")
                .twin(Parameters.of(
                                "originKind",
                                origin == null ? null : origin.kind().name())
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
                        .and("offset", (long) offset)
                        .and("first", (long) first)));
    }

    private static Coverage coverageOf(LicensePicture current, int node, boolean truncated, List<CypherTwin> twins) {
        Walk walk = Walk.from(current.picture(), node, Direction.UP, _ -> true, Integer.MAX_VALUE);
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
                .filter(node -> picture.kind(node) == NodeKind.MODEL)
                .count();
        boolean complete = !truncated && stubs == 0 && unknown == 0;
        return new Coverage(picture.version(), complete, truncated, depth, stubs, unknown, models, twins);
    }
}
