package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.LicensePairs.PairVerdict;
import dev.sphagnum.license.knowledge.Code;
import dev.sphagnum.license.knowledge.KnownLicense;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What has to hold of verdicts whatever the licences say, on random graphs with cycles and merges and over all licences. */
class LicensePropertiesTest {
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();
    private static final List<String> LICENSES = KNOWLEDGE.licenses().stream()
            .map(KnownLicense::id)
            .filter(KNOWLEDGE.terms()::isKnown)
            .toList();
    private static final List<Passage> PASSAGES = Arrays.asList(Passage.values());
    private static final Policy PERMISSIVE = policy("permissive");
    private static final Policy BALANCED = policy("balanced");
    private static final Policy STRICT = policy("strict");

    private static Policy policy(String name) {
        return KNOWLEDGE.policy(name).orElseThrow();
    }

    /** A dependent made of a base, by their numbers. */
    record Link(int dependent, int base, Passage passage) {}

    /** Licences by node, null where none is declared, and links. */
    record Supply(List<@Nullable String> licenses, List<Link> links) {
        Supply {
            links = List.copyOf(links);
        }

        Supply with(int node, String license) {
            List<@Nullable String> changed = new ArrayList<>(licenses);
            changed.set(node, license);
            return new Supply(changed, links);
        }

        Supply with(String license, Link link) {
            List<@Nullable String> more = new ArrayList<>(licenses);
            more.add(license);
            List<Link> all = new ArrayList<>(links);
            all.add(link);
            return new Supply(more, all);
        }

        SupplyGraph picture(List<Integer> nodes, List<Link> edges) {
            SupplyGraphBuilder graph = SupplyGraph.builder(new GraphVersion(1, OffsetDateTime.MIN));
            nodes.forEach(node -> graph.node(Pictures.model("m" + node, licenses.get(node))));
            edges.forEach(link -> graph.edge(Pictures.edge("m" + link.dependent(), link.passage(), "m" + link.base())));
            return graph.build();
        }

        LicensePicture judged(Policy policy) {
            List<Integer> nodes = new ArrayList<>();
            for (int node = 0; node < licenses.size(); node++) {
                nodes.add(node);
            }
            return LicensePicture.of(picture(nodes, links), KNOWLEDGE, policy, Declarations.none());
        }

        /** The verdict on each node, in the order of the nodes. */
        List<Verdict> verdicts(Policy policy) {
            return verdicts(judged(policy));
        }

        List<Verdict> verdicts(LicensePicture judged) {
            List<Verdict> verdicts = new ArrayList<>();
            for (int node = 0; node < licenses.size(); node++) {
                verdicts.add(judged.verdict(judged.picture().indexOf(NodeId.model("m" + node))));
            }
            return verdicts;
        }
    }

    @Provide
    Arbitrary<String> license() {
        return Arbitraries.of(LICENSES);
    }

    @Provide
    Arbitrary<String> expression() {
        Arbitrary<String> one = license();
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, one),
                net.jqwik.api.Tuple.of(1, Combinators.combine(one, one).as((left, right) -> left + " AND " + right)),
                net.jqwik.api.Tuple.of(1, Combinators.combine(one, one).as((left, right) -> left + " OR " + right)));
    }

    @Provide
    Arbitrary<Supply> supply() {
        return Arbitraries.integers().between(2, 12).flatMap(nodes -> {
            Arbitrary<List<@Nullable String>> licenses =
                    expression().injectNull(0.1).list().ofSize(nodes);
            Arbitrary<Integer> node = Arbitraries.integers().between(0, nodes - 1);
            Arbitrary<List<Link>> links = Combinators.combine(node, node, Arbitraries.of(PASSAGES))
                    .as(Link::new)
                    .filter(link -> link.dependent() != link.base())
                    .list()
                    .ofMaxSize(nodes * 2)
                    .uniqueElements(link -> link.dependent() * 100 + link.base());
            return Combinators.combine(licenses, links).as(Supply::new);
        });
    }

    private static void assertNoBetter(List<Verdict> before, List<Verdict> after, int but) {
        for (int node = 0; node < before.size(); node++) {
            if (node != but) {
                assertThat(after.get(node)).as("node %s", node).isGreaterThanOrEqualTo(before.get(node));
            }
        }
    }

    @Property(tries = 400, seed = "20261124")
    void aFurtherBaseNeverImprovesAVerdict(
            @ForAll("supply") Supply supply,
            @ForAll("license") String license,
            @ForAll @IntRange(max = 11) int at,
            @ForAll Passage passage) {
        int node = at % supply.licenses().size();
        boolean hasNothingToCompare = supply.licenses().get(node) == null
                && supply.links().stream().noneMatch(link -> link.dependent() == node);
        Supply more = supply.with(license, new Link(node, supply.licenses().size(), passage));

        // UNKNOWN of an artefact that declares nothing and has no base says that there was nothing to compare.
        assertNoBetter(supply.verdicts(BALANCED), more.verdicts(BALANCED), hasNothingToCompare ? node : -1);
    }

    @Property(tries = 400, seed = "20261124")
    void aFurtherLicenceOfABaseNeverImprovesAnotherVerdict(
            @ForAll("supply") Supply supply, @ForAll("license") String license, @ForAll @IntRange(max = 11) int at) {
        int node = at % supply.licenses().size();
        String declared = supply.licenses().get(node);
        // Where nothing was declared the new licence grants something for the first time.
        if (declared != null) {
            Supply restricted = supply.with(node, "(" + declared + ") AND " + license);

            assertNoBetter(supply.verdicts(BALANCED), restricted.verdicts(BALANCED), node);
        }
    }

    @Property(tries = 400, seed = "20261124")
    void aStricterPolicyIsNeverMilder(@ForAll("supply") Supply supply) {
        List<Verdict> balanced = supply.verdicts(BALANCED);

        assertNoBetter(supply.verdicts(PERMISSIVE), balanced, -1);
        assertNoBetter(balanced, supply.verdicts(STRICT), -1);
    }

    @Property(tries = 400, seed = "20261124")
    void theOrderOfNodesAndLinksIsIrrelevant(@ForAll("supply") Supply supply, @ForAll long shuffle) {
        LicensePicture one = supply.judged(BALANCED);
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < supply.licenses().size(); node++) {
            nodes.add(node);
        }
        List<Link> links = new ArrayList<>(supply.links());
        Collections.shuffle(nodes, new Random(shuffle));
        Collections.shuffle(links, new Random(shuffle));
        LicensePicture other =
                LicensePicture.of(supply.picture(nodes, links), KNOWLEDGE, BALANCED, Declarations.none());

        assertThat(supply.verdicts(other)).isEqualTo(supply.verdicts(one));
        assertThat(found(other)).isEqualTo(found(one));
    }

    /** Every root cause with its verdict, way and victims. */
    private static Map<String, String> found(LicensePicture picture) {
        Map<String, String> found = new TreeMap<>();
        for (Root root : picture.roots()) {
            LicenseFinding finding = picture.finding(root);
            found.put(
                    finding.id(),
                    finding.verdict() + " " + finding.severity() + " "
                            + finding.path().nodes() + " " + finding.victims() + " " + finding.depth() + " "
                            + finding.laundered());
        }
        return found;
    }

    @Property(tries = 400, seed = "20261124")
    void aCycleEqualsItsUnrolledChain(@ForAll("round") List<Step> steps) {
        int size = steps.size();
        List<@Nullable String> licenses = new ArrayList<>();
        List<Link> cycle = new ArrayList<>();
        List<Link> chain = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            for (int step = 0; step < size; step++) {
                licenses.add(steps.get(step).license());
                int node = turn * size + step;
                if (node > 0) {
                    chain.add(new Link(node, node - 1, steps.get(step).passage()));
                }
            }
        }
        for (int step = 0; step < size; step++) {
            cycle.add(new Link(step, (step + size - 1) % size, steps.get(step).passage()));
        }

        List<Verdict> unrolled = new Supply(licenses, chain).verdicts(BALANCED);
        assertThat(new Supply(licenses.subList(0, size), cycle).verdicts(BALANCED))
                .isEqualTo(unrolled.subList(3 * size, 4 * size));
    }

    /** A node of a cycle, and how it is made of the one before. */
    record Step(@Nullable String license, Passage passage) {}

    @Provide
    Arbitrary<List<Step>> round() {
        return Combinators.combine(expression().injectNull(0.1), Arbitraries.of(PASSAGES))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Property(tries = 1_000, seed = "20261124")
    void ofAChoiceTheTakerTakesWhatFitsAndTheGiverHasToBeRightInEach(
            @ForAll("license") String one,
            @ForAll("license") String other,
            @ForAll("license") String third,
            @ForAll Passage passage) {
        LicensePairs pairs = new LicensePairs(KNOWLEDGE, BALANCED);
        Verdict left = pairs.judge(one, third, passage).verdict();
        Verdict right = pairs.judge(other, third, passage).verdict();

        assertThat(pairs.judge(one + " OR " + other, third, passage).verdict())
                .as("upstream %s OR %s", one, other)
                .isEqualTo(Collections.min(List.of(left, right)));
        assertThat(pairs.judge(one + " AND " + other, third, passage).verdict())
                .as("upstream %s AND %s", one, other)
                .isEqualTo(Collections.max(List.of(left, right)));
        Verdict down = pairs.judge(third, one, passage).verdict();
        Verdict down2 = pairs.judge(third, other, passage).verdict();
        assertThat(pairs.judge(third, one + " OR " + other, passage).verdict())
                .as("downstream %s OR %s", one, other)
                .isEqualTo(Collections.max(List.of(down, down2)));
        assertThat(pairs.judge(third, one + " AND " + other, passage).verdict())
                .as("downstream %s AND %s", one, other)
                .isLessThanOrEqualTo(Collections.max(List.of(down, down2)));
    }

    @Example
    void aStricterPolicyIsNeverMilderOverAllPairsAndRelations() {
        LicensePairs permissive = new LicensePairs(KNOWLEDGE, PERMISSIVE);
        LicensePairs balanced = new LicensePairs(KNOWLEDGE, BALANCED);
        LicensePairs strict = new LicensePairs(KNOWLEDGE, STRICT);
        List<@Nullable String> all = new ArrayList<>(LICENSES);
        all.add(null);
        all.add("LicenseRef-unknown");
        int compared = 0;
        for (String base : all) {
            for (String label : all) {
                for (Passage passage : PASSAGES) {
                    Verdict middle = balanced.judge(base, label, passage).verdict();
                    assertThat(permissive.judge(base, label, passage).verdict())
                            .as("%s %s %s", base, passage, label)
                            .isLessThanOrEqualTo(middle);
                    assertThat(strict.judge(base, label, passage).verdict())
                            .as("%s %s %s", base, passage, label)
                            .isGreaterThanOrEqualTo(middle);
                    compared++;
                }
            }
        }
        assertThat(compared)
                .isEqualTo(all.size() * all.size() * PASSAGES.size())
                .isGreaterThan(150_000);
    }

    @Example
    void theSameLicenceIsOnlyInconsistentWhereItForbidsTheAct() {
        for (Policy policy : List.of(PERMISSIVE, BALANCED, STRICT)) {
            LicensePairs pairs = new LicensePairs(KNOWLEDGE, policy);
            for (String license : LICENSES) {
                for (Passage passage : PASSAGES) {
                    PairVerdict verdict = pairs.judge(license, license, passage);
                    if (verdict.verdict() == Verdict.INCOMPATIBLE) {
                        assertThat(verdict.decidingCodes())
                                .as("%s %s under %s", license, passage, policy.name())
                                .isNotEmpty()
                                .allSatisfy(code -> assertThat(
                                                KNOWLEDGE.terms().code(code).kind())
                                        .isEqualTo(Code.Kind.ACT));
                    }
                }
            }
        }
    }

    @Example
    void comparesEveryLicence() {
        assertThat(new TreeSet<>(LICENSES)).hasSizeGreaterThan(100);
    }
}
