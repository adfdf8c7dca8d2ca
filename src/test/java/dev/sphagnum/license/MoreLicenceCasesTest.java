package dev.sphagnum.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.GraphVersion;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.license.knowledge.Vocabulary;
import dev.sphagnum.topology.EdgeRow;
import dev.sphagnum.topology.NodeRow;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What follows from the rules for one link or a chain of them. A chain is written from its origins down:
 * {@code mit & cc0-1.0 -merge-> none -uses-> apache-2.0}, a name in square brackets behind a licence.
 */
class MoreLicenceCasesTest {
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();
    private static final Pattern LINK = Pattern.compile(" -(\\w+)-> ");
    private static final Pattern NAMED = Pattern.compile("(.*) \\[(.*)]");

    /** A chain and what is made of its last artefact. */
    private record Chain(LicensePicture picture, List<String> names, int last) {
        /** Where each finding at the last artefact has its root, by the place in the chain. */
        List<Integer> roots() {
            return picture.findingsAt(last).stream()
                    .map(finding -> names.indexOf(finding.droppedAt().name()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        boolean isIrreconcilable() {
            return picture.findingsAt(last).stream().anyMatch(finding -> finding.type() == FindingType.IRRECONCILABLE);
        }
    }

    private static Chain chain(String text, String policy) {
        SupplyGraphBuilder graph = SupplyGraph.builder(new GraphVersion(1, OffsetDateTime.MIN));
        List<String> names = new ArrayList<>();
        List<NodeId> above = List.of();
        Passage passage = Passage.FINETUNE;
        Matcher link = LINK.matcher(text);
        int start = 0;
        boolean more = true;
        while (more) {
            more = link.find();
            Passage next = more ? Passage.valueOf(link.group(1).toUpperCase(Locale.ROOT)) : null;
            List<NodeId> level = new ArrayList<>();
            for (String part :
                    text.substring(start, more ? link.start() : text.length()).split(" & ", -1)) {
                NodeId node = node(graph, part.strip(), names, above.isEmpty() ? null : passage, next);
                for (NodeId base : above) {
                    graph.edge(edge(node, passage, base));
                }
                level.add(node);
            }
            above = level;
            passage = next == null ? passage : next;
            start = more ? link.end() : start;
        }
        LicensePicture picture = LicensePicture.of(
                graph.build(), KNOWLEDGE, KNOWLEDGE.policy(policy).orElseThrow(), Declarations.none());
        return new Chain(picture, names, picture.picture().require(above.getLast()));
    }

    private static NodeId node(
            SupplyGraphBuilder graph,
            String part,
            List<String> names,
            @Nullable Passage made,
            @Nullable Passage makes) {
        Matcher named = NAMED.matcher(part);
        boolean hasName = named.matches();
        String license = hasName ? named.group(1) : part;
        String name = hasName ? named.group(2) : "p" + names.size() + "/x";
        names.add(name);
        LicenseReading reading = KNOWLEDGE.read(Declaration.of(license, Vocabulary.HUB));
        NodeId id = new NodeId(kind(made, makes), name);
        graph.node(new NodeRow(
                id.kind().name(),
                name,
                List.of(name.substring(0, name.indexOf('/'))),
                null,
                false,
                reading.statesLicense() ? "DECLARED" : "UNSTATED",
                reading.statesLicense() ? List.of(reading.expression()) : List.of(),
                false));
        return id;
    }

    private static NodeKind kind(@Nullable Passage made, @Nullable Passage makes) {
        if (made == Passage.DATASET_DERIVED
                || made == Passage.GENERATED_BY
                || makes == Passage.DATASET_DERIVED
                || makes == Passage.TRAINED_ON) {
            return NodeKind.DATASET;
        }
        boolean isSoftware = made == Passage.USES
                || made == Passage.REDISTRIBUTES
                || made == Passage.DEPENDS_ON
                || makes == Passage.DEPENDS_ON;
        return isSoftware ? NodeKind.REPOSITORY : NodeKind.MODEL;
    }

    private static EdgeRow edge(NodeId dependent, Passage passage, NodeId base) {
        EdgeRow one = Pictures.edge(dependent.name(), passage, base.name());
        return new EdgeRow(
                dependent.kind().name(),
                one.dependent(),
                base.kind().name(),
                one.base(),
                one.link(),
                one.relation(),
                one.claim(),
                one.confidence(),
                one.redistributes(),
                one.source());
    }

    private static Verdict verdict(String chain, String policy) {
        Chain judged = chain(chain, policy);
        return judged.picture().verdict(judged.last());
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
                    mit OR apache-2.0 -finetune-> gpl-2.0 | COMPATIBLE_WITH_OBLIGATIONS | the taker chooses MIT
                    apache-2.0 AND mit -finetune-> gpl-2.0 | INCOMPATIBLE | both bind; GPL-2.0 cannot take Apache-2.0 in
                    Apache-2.0 AND llama3.1 -finetune-> llama3.1 [x/Llama-a] | COMPATIBLE_WITH_OBLIGATIONS | both bind; Apache-2.0 asks for notices
                    llama3.1 -finetune-> apache-2.0 AND llama3.1 [x/Llama-a] | COMPATIBLE_WITH_OBLIGATIONS | the honest label
                    llama3.1 -finetune-> apache-2.0 AND llama3.1 [x/Chat] | REVIEW | the label is right, the name is not
                    (mit OR cc-by-nc-4.0) AND llama3.1 -finetune-> llama3.1 [x/Llama-a] | COMPATIBLE_WITH_OBLIGATIONS | the taker chooses MIT in the brackets
                    cc-by-nc-4.0 OR cc-by-sa-4.0 -finetune-> mit | INCOMPATIBLE | neither choice fits
                    cc-by-nc-4.0 OR cc-by-sa-4.0 -finetune-> cc-by-sa-4.0 | COMPATIBLE_WITH_OBLIGATIONS | the taker chooses BY-SA
                    mit -finetune-> mit OR gpl-3.0 | COMPATIBLE_WITH_OBLIGATIONS | either offer is right
                    gpl-3.0 -finetune-> gpl-3.0 OR mit | INCOMPATIBLE | MIT cannot be offered
                    gpl-3.0 -finetune-> gpl-3.0 OR agpl-3.0 | COMPATIBLE_WITH_OBLIGATIONS | either offer is right
                    gpl-2.0+ -finetune-> gpl-3.0 | COMPATIBLE_WITH_OBLIGATIONS | + is or-later
                    GPL-2.0-or-later -finetune-> gpl-2.0 | COMPATIBLE_WITH_OBLIGATIONS | version 2 is chosen
                    gpl-3.0+ -finetune-> gpl-2.0 | INCOMPATIBLE | 2 is not later than 3
                    gpl-2.0-only -finetune-> GPL-3.0-or-later | INCOMPATIBLE | only is only
                    gpl-2.0 WITH classpath-exception-2.0 -depends_on-> busl-1.1 | COMPATIBLE_WITH_OBLIGATIONS | the exception makes it a library copyleft
                    gpl-2.0 -depends_on-> busl-1.1 | INCOMPATIBLE | no part of a GPL whole
                    gpl-2.0 WITH Classpath-exception-2.0 -finetune-> gpl-2.0 | COMPATIBLE_WITH_OBLIGATIONS | the same licence carries
                    Apache-2.0+ -finetune-> mit | COMPATIBLE_WITH_OBLIGATIONS | a plus where no later version exists
                    mit/apache-2.0 -finetune-> mit | UNKNOWN | free text that nobody knows
                    mit, cc-by-nc-4.0 -finetune-> apache-2.0 | REVIEW | as AND wrong, as OR right
                    mit, apache-2.0 -finetune-> mit | COMPATIBLE_WITH_OBLIGATIONS | right either way
                    llama3.1 -finetune-> apache-2.0, llama3.1 [x/Llama-a] | REVIEW | as AND right, as OR wrong
                    cc-by-nc-4.0, cc-by-sa-4.0 -finetune-> mit | INCOMPATIBLE | wrong either way
                    gpl -finetune-> mit | INCOMPATIBLE | not carried
                    gpl -finetune-> agpl-3.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    lgpl -finetune-> mit | INCOMPATIBLE | not carried
                    lgpl -depends_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    gpl-3.0 -finetune-> gpl | REVIEW | right as GPL-3.0 only
                    mpl-2.0 -finetune-> gpl | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    lgpl-2.1 -finetune-> gpl | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    lgpl-2.1 -finetune-> lgpl | REVIEW | right as LGPL-2.1 only
                    mpl-2.0 -finetune-> lgpl | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    eupl-1.2 -finetune-> gpl | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    apache-2.0 -finetune-> gpl | REVIEW | right as GPL-3.0 only
                    apache-2.0 -finetune-> lgpl | REVIEW | right as LGPL-3.0 only
                    apache-2.0 -finetune-> gpl-2.0-or-later | INCOMPATIBLE | version 2 is offered too
                    apache-2.0 -finetune-> gpl-3.0-or-later | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc -finetune-> mit | REVIEW | from CC0 to NC
                    cc -finetune-> cc-by-nc-sa-4.0 | REVIEW | some members withhold derivatives
                    cc -uses-> mit | REVIEW | some members withhold commercial use
                    cc-by-nc-4.0 -finetune-> cc | REVIEW | some members carry NC
                    gpl-3.0 -finetune-> cc | INCOMPATIBLE | not carried
                    cc-by-sa-4.0 -finetune-> cc | REVIEW | one member carries it
                    openrail -finetune-> creativeml-openrail-m | REVIEW | a longer list may be meant
                    creativeml-openrail-m -finetune-> openrail | REVIEW | another list may be meant
                    openrail -distilled-> mit | INCOMPATIBLE | every member reaches students
                    openrail -uses-> mit | REVIEW | contested, in part or by reference
                    openrail -depends_on-> gpl-3.0 | INCOMPATIBLE | no GPL takes any member in
                    openrail -finetune-> gpl-3.0 | INCOMPATIBLE | no GPL carries a use policy
                    bsd -finetune-> gpl-2.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    mit -finetune-> bsd | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-nc-4.0 -finetune-> bsd | INCOMPATIBLE | not carried
                    none -finetune-> mit | UNKNOWN | no permission is known
                    other -finetune-> mit | UNKNOWN | terms are not known
                    unknown -distilled-> mit | UNKNOWN | a gap travels along every link
                    none -uses-> mit | UNKNOWN | a gap travels along every link
                    mit -finetune-> none | COMPATIBLE_WITH_OBLIGATIONS | a notice arrives, nothing that has to be passed on
                    cc0-1.0 -finetune-> none | COMPATIBLE | nothing arrives
                    apache-2.0 -finetune-> other | COMPATIBLE_WITH_OBLIGATIONS | notices arrive
                    mit -uses-> none | COMPATIBLE | nothing arrives by reference
                    gpl-3.0 -uses-> none | COMPATIBLE_WITH_OBLIGATIONS | a duty
                    cc-by-nc-4.0 -finetune-> cc-by-nc-4.0 AND other | COMPATIBLE_WITH_OBLIGATIONS | one part carries it
                    gpl-3.0 -finetune-> none | REVIEW | the copyleft was not passed on
                    gpl-3.0 -adapter-> none | REVIEW | the copyleft was not passed on
                    cc-by-nc-4.0 -uses-> none | UNKNOWN | nothing passed on, nothing declared
                    cc-by-nc-4.0 -redistributes-> none | REVIEW | NC was not passed on
                    cc-by-nd-4.0 -finetune-> none | INCOMPATIBLE | not carried
                    cc-by-nd-4.0 -quantized-> none | UNKNOWN | an act need not be passed on
                    cc-by-nd-4.0 -finetune-> other | INCOMPATIBLE | not carried
                    cc-by-nc-4.0 -finetune-> mit AND other | UNKNOWN | the other part may carry it
                    unlicense -finetune-> mit | COMPATIBLE | a dedication, not no licence
                    unlicensed -finetune-> mit | UNKNOWN | no licence, not the Unlicense
                    mit -finetune-> bsl-1.1 | COMPATIBLE_WITH_OBLIGATIONS | notices
                    bsl-1.1 -finetune-> mit | INCOMPATIBLE | the Business Source License
                    bsl-1.0 -finetune-> mit | COMPATIBLE_WITH_OBLIGATIONS | the Boost licence
                    cc-by -finetune-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-nd-4.0 -quantized-> cc-by-nd-4.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-nd-4.0 -quantized-> mit | REVIEW | contested, in part or by reference
                    cc-by-nd-4.0 -merge-> cc-by-nd-4.0 | INCOMPATIBLE | not carried
                    cc-by-nd-4.0 -dataset_derived-> cc-by-nd-4.0 | INCOMPATIBLE | not carried
                    cc-by-nd-4.0 -redistributes-> mit | INCOMPATIBLE | not carried
                    cc-by-nd-4.0 -redistributes-> cc-by-nd-4.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-nd-4.0 -uses-> mit | COMPATIBLE_WITH_OBLIGATIONS | attribution only
                    intel-research -finetune-> intel-research | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    intel-research -finetune-> apple-amlr | INCOMPATIBLE | not carried
                    llama2 -distilled-> mit | INCOMPATIBLE | 1.b.v
                    llama2 -distilled-> llama2 | COMPATIBLE_WITH_OBLIGATIONS | 1.b.v spares derivatives of its own
                    llama3 -distilled-> llama3 [x/Llama-3-S] | COMPATIBLE_WITH_OBLIGATIONS | 1.b.v spares derivatives of its own
                    llama2 -trained_on-> llama2 | COMPATIBLE_WITH_OBLIGATIONS | 1.b.v spares derivatives of its own
                    llama2 -distilled-> llama3.1 [x/Llama-S] | INCOMPATIBLE | another licence is not spared
                    llama2 -generated_by-> tongyi-qianwen | INCOMPATIBLE | another ban of training is not this one
                    llama2 -generated_by-> mit | INCOMPATIBLE | outputs may not train others
                    llama2 -generated_by-> llama2 | COMPATIBLE_WITH_OBLIGATIONS | carried
                    llama3.1 -distilled-> mit [x/Llama-S] | COMPATIBLE_WITH_OBLIGATIONS | allowed since 3.1, under that name
                    llama3.1 -generated_by-> mit [x/data] | COMPATIBLE_WITH_OBLIGATIONS | data sets need no such name
                    tongyi-qianwen -trained_on-> mit | INCOMPATIBLE | not carried
                    stability-ai-community -trained_on-> mit | REVIEW | contested, in part or by reference
                    stability-ai-community -distilled-> mit | INCOMPATIBLE | the cap reaches students
                    stability-ai-community -generated_by-> mit | INCOMPATIBLE | not carried
                    hunyuan-community -distilled-> mit | INCOMPATIBLE | not carried
                    flux-1-dev-non-commercial-license -distilled-> mit | REVIEW | contested, in part or by reference
                    flux-1-dev-non-commercial-license -generated_by-> mit | INCOMPATIBLE | not carried
                    llama1 -distilled-> mit | INCOMPATIBLE | not carried
                    llama1 -generated_by-> mit | INCOMPATIBLE | not carried
                    exaone -distilled-> mit [x/EXAONE-s] | INCOMPATIBLE | not carried
                    grok2-community -distilled-> mit | INCOMPATIBLE | not carried
                    gemma -generated_by-> mit | COMPATIBLE_WITH_OBLIGATIONS | a duty
                    gemma -trained_on-> mit | REVIEW | contested, in part or by reference
                    gemma -depends_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | notices only
                    h-research -finetune-> mit | REVIEW | read with low confidence
                    lppl-1.3c -finetune-> mit | REVIEW | read with low confidence
                    qwen-research -finetune-> cc-by-nc-4.0 | REVIEW | RESEARCH by NC in part
                    apple-amlr -finetune-> cc-by-nc-4.0 | REVIEW | contested, in part or by reference
                    cc-by-nc-4.0 -finetune-> apple-amlr | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    odbl -trained_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    odbl -dataset_derived-> cc-by-4.0 | INCOMPATIBLE | not carried
                    cdla-sharing-1.0 -dataset_derived-> mit | INCOMPATIBLE | not carried
                    cdla-permissive-2.0 -trained_on-> mit | COMPATIBLE | nothing travels along
                    lgpl-lr -trained_on-> mit | COMPATIBLE | nothing travels along
                    cc-by-4.0 -trained_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    c-uda -dataset_derived-> cc-by-4.0 | INCOMPATIBLE | not carried
                    c-uda -trained_on-> cc0-1.0 | COMPATIBLE | nothing travels along
                    gpl-3.0 -trained_on-> mit | REVIEW | contested, in part or by reference
                    gpl-3.0 -trained_on-> gpl-3.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    agpl-3.0 -uses-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    gpl-3.0 -redistributes-> mit | REVIEW | contested, in part or by reference
                    lgpl-3.0 -redistributes-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-nc-4.0 -redistributes-> mit | INCOMPATIBLE | not carried
                    cc-by-nc-4.0 -redistributes-> apache-2.0 AND cc-by-nc-4.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3.1 -redistributes-> mit | INCOMPATIBLE | not carried
                    llama3.1 -uses-> mit | REVIEW | contested, in part or by reference
                    cc-by-nc-4.0 -uses-> mit | REVIEW | contested, in part or by reference
                    cc-by-sa-4.0 -uses-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    gpl-2.0 -depends_on-> gpl-3.0 | INCOMPATIBLE | not carried
                    gpl-3.0 -depends_on-> apache-2.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    gpl-2.0-or-later -depends_on-> apache-2.0 | COMPATIBLE_WITH_OBLIGATIONS | version 3 is chosen
                    eupl-1.2 -depends_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | the label is one that a GPL can live with
                    osl-3.0 -depends_on-> apache-2.0 | COMPATIBLE_WITH_OBLIGATIONS | the label is one that a GPL can live with
                    osl-3.0 -depends_on-> cc-by-nc-4.0 | INCOMPATIBLE | no GPL can live with the label
                    gfdl -depends_on-> epl-1.0 | INCOMPATIBLE | no GPL can live with the label
                    sspl-1.0 -depends_on-> sspl-1.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    sspl-1.0 -depends_on-> osl-3.0 | INCOMPATIBLE | no GPL can live with the label
                    gpl-3.0 -depends_on-> osl-3.0 | INCOMPATIBLE | no GPL can live with the label
                    gpl-3.0 -depends_on-> none | UNKNOWN | whether it combines is not known
                    apache-2.0 -depends_on-> gpl-2.0 | INCOMPATIBLE | not carried
                    mpl-2.0 -depends_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-nc-4.0 -depends_on-> mit | REVIEW | contested, in part or by reference
                    creativeml-openrail-m -depends_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | notices only
                    agpl-3.0 -depends_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    mit -depends_on-> gpl-2.0 AND apache-2.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3 -finetune-> llama3 [x/Llama-Chat] | REVIEW | contested, in part or by reference
                    llama3 -finetune-> llama3 [x/Llama-3-Chat] | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3 -finetune-> llama3 [x/Llama3-Chat] | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3.1 -quantized-> llama3.1 [x/llama-q] | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3.1 -finetune-> llama3.1 [x/My-Llama] | REVIEW | contested, in part or by reference
                    llama3.1 -finetune-> llama3.1 [x/Meta-Llama-3.1] | COMPATIBLE_WITH_OBLIGATIONS | the licensor's own spelling
                    llama3.1 -finetune-> llama3.1 [llama/Chat] | REVIEW | contested, in part or by reference
                    exaone -finetune-> exaone [x/Chat] | REVIEW | contested, in part or by reference
                    exaone -finetune-> exaone [x/EXAONE-c] | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama2 -finetune-> llama2 [x/Chat] | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3.1 -finetune-> llama3.1 [x/Lama] | REVIEW | another word
                    llama3.1 -trained_on-> llama3.1 [x/Llama-z] | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    llama3 -finetune-> llama3.1 [x/Llama-3-c] | REVIEW | contested, in part or by reference
                    cc-by-nc-4.0 -unspecified-> mit | INCOMPATIBLE | wrong every way
                    gpl-3.0 -unspecified-> mit | REVIEW | contested as an adapter
                    cc-by-nd-4.0 -unspecified-> cc-by-nd-4.0 | REVIEW | fine when quantised
                    apache-2.0 -unspecified-> mit | COMPATIBLE_WITH_OBLIGATIONS | right every way
                    odbl -unspecified-> mit | REVIEW | contested every way
                    llama2 -unspecified-> llama2 | COMPATIBLE_WITH_OBLIGATIONS | right every way
                    apache-2.0 -unspecified-> gpl-2.0 | REVIEW | contested as an adapter
                    gpl-3.0 -adapter-> mit | REVIEW | contested, in part or by reference
                    cc-by-sa-4.0 -distilled-> mit | REVIEW | contested, in part or by reference
                    lgpl-2.1 -finetune-> mit | INCOMPATIBLE | not carried
                    lgpl-2.1 -finetune-> apache-2.0 | INCOMPATIBLE | not carried
                    mpl-2.0 -finetune-> gpl-2.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    ms-pl -finetune-> mit | INCOMPATIBLE | not carried
                    cc-by-3.0 -finetune-> gpl-3.0 | INCOMPATIBLE | not carried
                    cc-by-4.0 -finetune-> gpl-3.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-sa-4.0 -finetune-> gpl-3.0-or-later | INCOMPATIBLE | one way to GPL-3.0 itself only
                    cc-by-sa-3.0 -finetune-> cc-by-sa-4.0 | COMPATIBLE_WITH_OBLIGATIONS | carried, or duties only
                    cc-by-sa-4.0 -finetune-> cc-by-sa-3.0 | INCOMPATIBLE | not carried
                    afl-3.0 -finetune-> gpl-3.0 | INCOMPATIBLE | not carried
                    apache-2.0 -finetune-> mit AND gpl-2.0 | INCOMPATIBLE | a GPL in the whole cannot take it in
""")
    void judgesOneLink(String chain, Verdict expected, String why) {
        assertThat(verdict(chain, "balanced")).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
                    cc-by-nc-4.0 -uses-> mit | COMPATIBLE_WITH_OBLIGATIONS | REVIEW | INCOMPATIBLE | by reference
                    cc-by-nc-4.0 -trained_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | REVIEW | INCOMPATIBLE | contested
                    none -finetune-> mit | UNKNOWN | UNKNOWN | REVIEW | nothing declared upstream
                    h-research -uses-> mit | COMPATIBLE_WITH_OBLIGATIONS | REVIEW | REVIEW | low confidence is never more than REVIEW
                    gpl-3.0 -unspecified-> mit | REVIEW | REVIEW | INCOMPATIBLE | an adapter is contested
                    cc-by-nc-4.0 -finetune-> mit | INCOMPATIBLE | INCOMPATIBLE | INCOMPATIBLE | in full under any policy
                    creativeml-openrail-m -finetune-> bigcode-openrail-m | REVIEW | REVIEW | REVIEW | in part under any policy
                    cc-by-nc-4.0 -uses-> none | UNKNOWN | UNKNOWN | UNKNOWN | nothing passed on, nothing declared
                    llama3.1 -distilled-> mit [x/Tiny] | REVIEW | REVIEW | REVIEW | a name is no matter of policy
""")
    void judgesUnderEachPreset(String chain, Verdict permissive, Verdict balanced, Verdict strict, String why) {
        assertThat(List.of(verdict(chain, "permissive"), verdict(chain, "balanced"), verdict(chain, "strict")))
                .as(why)
                .containsExactly(permissive, balanced, strict);
    }

    /** Roots by place in the chain, counted from 0. */
    @ParameterizedTest(name = "{0}: {1} by {2} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
                    cc-by-nc-4.0 -finetune-> none -finetune-> apache-2.0 | INCOMPATIBLE | 1 | true | a middle that declares nothing is transparent
                    cc-by-nc-4.0 -finetune-> other -finetune-> apache-2.0 | INCOMPATIBLE | 2 | true | what is not known may carry it: the first that surely drops it
                    cc-by-nc-4.0 -finetune-> mit -merge-> mit -finetune-> cc-by-nc-4.0 -quantized-> bsd-3-clause -uses-> mit | REVIEW | 4 | true | restored in the middle
                    cc-by-nc-4.0 -dataset_derived-> cc-by-4.0 -trained_on-> apache-2.0 -uses-> mit | REVIEW | 1 | true | in full, contested, then by reference
                    cc-by-nc-4.0 -trained_on-> apache-2.0 -redistributes-> mit | REVIEW | 1 | true | contested stays contested
                    cc-by-nc-4.0 -uses-> mit -depends_on-> mit | REVIEW | 1 | true | by reference stays so
                    cc-by-nd-4.0 -finetune-> mit -quantized-> mit | REVIEW | 1 | true | withheld behaves as in full, then contested
                    cc-by-nd-4.0 -finetune-> cc-by-nd-4.0 -quantized-> cc-by-nd-4.0 | COMPATIBLE_WITH_OBLIGATIONS | '' | false | a format change of what should not be
                    llama2 -distilled-> mit -finetune-> mit | COMPATIBLE_WITH_OBLIGATIONS | '' | false | the ban of training does not travel with a fine-tune
                    llama3 -generated_by-> mit -trained_on-> llama3 [x/Llama-3-t] | COMPATIBLE_WITH_OBLIGATIONS | '' | false | the ban spares its own kind two links down
                    llama3.1 -generated_by-> mit -trained_on-> mit [x/Tiny] | REVIEW | 2 | true | the name is due through the data
                    stability-ai-community -generated_by-> mit -trained_on-> mit | REVIEW | 1 | true | in full, then contested
                    gemma -generated_by-> mit -trained_on-> mit | COMPATIBLE_WITH_OBLIGATIONS | '' | false | a duty stays a duty
                    creativeml-openrail-m -finetune-> bigscience-openrail-m -finetune-> creativeml-openrail-m | REVIEW | 2 | false | 13 restrictions hold the 11, not the other way
                    cc-by-nc-4.0 -finetune-> apple-amlr -finetune-> cc-by-nc-4.0 | REVIEW | 2 | false | RESEARCH by NC in part
                    llama3.1 -finetune-> llama3.1 [x/Chat] -finetune-> llama3.1 [y/Llama-C] | COMPATIBLE_WITH_OBLIGATIONS | '' | false | the name is mended
                    gpl-2.0 -depends_on-> mit -depends_on-> apache-2.0 | INCOMPATIBLE | 2 | true | a whole further down that the GPL cannot live with
                    cc-by-nc-4.0 [acme/a] -finetune-> apache-2.0 [acme/b] | COMPATIBLE | '' | false | its own publisher may license it anew
                    cc-by-nc-4.0 [acme/a] -finetune-> none [acme/b] -finetune-> mit [z/c] | INCOMPATIBLE | 2 | true  | a publisher that says nothing has licensed nothing anew
                    cc-by-nc-4.0 [acme/a] & cc-by-nc-4.0 [zed/x] -merge-> apache-2.0 [acme/c] | INCOMPATIBLE | 2 | false | the other origin is not its own
""")
    void findsTheRootOfAChain(String text, Verdict expected, String roots, boolean laundered, String why) {
        Chain chain = chain(text, "balanced");

        assertThat(chain.picture().verdict(chain.last())).as(why).isEqualTo(expected);
        assertThat(chain.roots()).hasToString("[" + roots.strip() + "]");
        assertThat(chain.picture().isLaundered(chain.last())).isEqualTo(laundered);
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
                    gpl-2.0 & gpl-3.0 -merge-> gpl-2.0 AND gpl-3.0 | true | no licence is outbound of both
                    gpl-2.0-or-later & gpl-3.0 -merge-> gpl-3.0 | false | both go to GPL-3.0
                    cc-by-sa-4.0 & gpl-3.0 -merge-> gpl-3.0 | false | both go to GPL-3.0
                    cc-by-sa-4.0 & cc-by-nc-4.0 -merge-> cc-by-nc-sa-4.0 | true | BY-SA goes to nothing with NC
                    cc-by-nc-sa-4.0 & cc-by-nc-4.0 -merge-> cc-by-nc-sa-4.0 | false | NC-SA carries NC
                    gpl-3.0 & llama3.1 -merge-> llama3.1 [x/Llama-m] | true | GPL-3.0 10
                    gpl & creativeml-openrail-m -merge-> gpl AND creativeml-openrail-m | true | any version
                    lgpl & creativeml-openrail-m -merge-> lgpl AND creativeml-openrail-m | true | any version
                    lgpl-2.1+ & creativeml-openrail-m -merge-> lgpl-2.1+ AND creativeml-openrail-m | true | any version
                    lgpl-3.0+ & cc-by-nc-4.0 -merge-> lgpl-3.0+ AND cc-by-nc-4.0 | true | any version
                    gpl-3.0 & openrail -merge-> openrail AND gpl-3.0 | true | any member
                    mpl-2.0 & cc-by-nc-4.0 -merge-> mpl-2.0 AND cc-by-nc-4.0 | false | MPL-2.0 lets others add restrictions
                    creativeml-openrail-m & gemma -merge-> creativeml-openrail-m AND gemma | false | two use policies live under AND
                    gpl-3.0 OR mit & creativeml-openrail-m -merge-> creativeml-openrail-m | false | the taker chooses MIT
                    gpl-3.0 & creativeml-openrail-m -adapter-> mit | false | the copyleft of an adapter is contested
                    gpl-3.0 & creativeml-openrail-m -merge-> mit -finetune-> gpl-3.0 | true | a victim further down
                    gpl-3.0 -finetune-> creativeml-openrail-m -finetune-> creativeml-openrail-m | true | two origins along a chain
                    gpl-3.0 [acme/a] & creativeml-openrail-m [acme/b] -merge-> mit [acme/c] | false | its own publisher may license them anew
""")
    void knowsParentsThatNoLabelJoins(String text, boolean irreconcilable, String why) {
        assertThat(chain(text, "balanced").isIrreconcilable()).as(why).isEqualTo(irreconcilable);
    }
}
