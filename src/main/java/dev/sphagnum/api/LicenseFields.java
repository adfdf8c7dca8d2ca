package dev.sphagnum.api;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Clause;
import dev.sphagnum.license.DataQualityNote;
import dev.sphagnum.license.FindingPage;
import dev.sphagnum.license.LicenseFinding;
import dev.sphagnum.license.LicenseFindingFilter;
import dev.sphagnum.license.LicenseVerdict;
import dev.sphagnum.license.Obligation;
import dev.sphagnum.license.Severity;
import dev.sphagnum.license.UnknownTerms;
import dev.sphagnum.license.UseVerdict;
import dev.sphagnum.license.knowledge.KnownLicense;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.registry.LicenseRow;
import dev.sphagnum.registry.NodeRow;
import dev.sphagnum.registry.Page;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of licence findings. */
final class LicenseFields {
    private final Features features;

    LicenseFields(Features features) {
        this.features = features;
    }

    void addTo(RuntimeWiring.Builder schema) {
        Fetchers.of("LicenseFinding", LicenseFinding.class)
                .node("subject", LicenseFinding::subject)
                .node("origin", LicenseFinding::origin)
                .node("droppedAt", LicenseFinding::droppedAt)
                .field("originLicense", (finding, env) -> license(finding.originLicense(), env))
                .addTo(schema);
        Fetchers.of("LicenseVerdict", LicenseVerdict.class)
                .plain("effective", verdict -> verdict.duties().get().effective())
                .plain("obligations", verdict -> verdict.duties().get().obligations())
                .plain("unknown", verdict -> verdict.duties().get().unknown())
                .plain("notice", verdict -> verdict.duties().get().notice())
                .plain("overrides", verdict -> verdict.duties().get().overrides())
                .addTo(schema);
        Fetchers.of("Obligation", Obligation.class)
                .node("origin", obligation -> obligation.origins().getFirst())
                .nodes("origins", Obligation::origins)
                .addTo(schema);
        Fetchers.of("DataQualityNote", DataQualityNote.class)
                .node("node", DataQualityNote::node)
                .addTo(schema);
        Fetchers.of("UnknownTerms", UnknownTerms.class)
                .node("artefact", UnknownTerms::artefact)
                .addTo(schema);
        Fetchers.of("UseReason", UseVerdict.Reason.class)
                .node("origin", UseVerdict.Reason::origin)
                .addTo(schema);
        Fetchers.of("LicenseFindingConnection", FindingConnection.class)
                .plain("edges", findings -> findings.part().edges())
                .plain("nodes", findings -> findings.part().nodes())
                .plain("pageInfo", findings -> findings.part().pageInfo())
                .plain("totalCount", findings -> findings.page().totalCount())
                .plain("coverage", findings -> findings.page().coverage())
                .addTo(schema);
    }

    /** A page of findings as a connection with its coverage. */
    record FindingConnection(Connection<LicenseFinding> part, FindingPage page) {}

    FindingConnection findings(DataFetchingEnvironment env) {
        Paging paging = Paging.of(env);
        Arguments filter = Arguments.of(env).object("filter");
        Policy policy = new LicenseArguments(features).named("policy", filter.text("policy"));
        FindingPage page =
                features.licenses().findings(filter(filter), policy, Math.toIntExact(paging.offset()), paging.first());
        return new FindingConnection(
                paging.connection(new Page<>(page.findings(), page.totalCount(), paging.offset())), page);
    }

    private LicenseFindingFilter filter(Arguments filter) {
        return new LicenseFindingFilter(
                artefact(filter.text("subject")),
                artefact(filter.text("origin")),
                license(filter.text("license")),
                clause(filter.text("clause")),
                filter.words("verdicts", Verdict.class),
                filter.flag("laundered"),
                filter.word("minSeverity", Severity.class),
                filter.fraction("minConfidence"),
                owner(filter.text("owner")),
                filter.flag("waived"));
    }

    private @Nullable NodeId artefact(@Nullable String text) {
        return text == null
                ? null
                : features.registry().resolve(text, NodeKind.MODEL, NodeKind.DATASET, NodeKind.REPOSITORY);
    }

    /** What is not known would fit no finding, and read like a clearance. */
    private @Nullable String license(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return features.registry()
                .find(text, NodeKind.LICENSE)
                .map(NodeId::name)
                .orElseGet(
                        () -> features.knowledge().requireNamed("license", text).id());
    }

    private @Nullable String clause(@Nullable String text) {
        if (text != null && !features.knowledge().terms().hasCode(text)) {
            throw new Problem.BadArgument(
                            "clause",
                            "'" + Quoted.of(text) + "' is no code of a clause; there are "
                                    + String.join(
                                            ", ", features.knowledge().terms().codes()))
                    .asException();
        }
        return text;
    }

    private @Nullable String owner(@Nullable String text) {
        return text == null ? null : keyOf(text, NodeKind.OWNER);
    }

    /** The text itself where it names nothing, which no finding then fits. */
    private String keyOf(String text, NodeKind kind) {
        return features.registry().find(text, kind).map(NodeId::name).orElse(text);
    }

    /** A licence that only the knowledge holds is answered from there. */
    private Object license(String text, DataFetchingEnvironment env) {
        NodeId id = NodeId.license(text);
        return Selected.identityAlone(env)
                ? NodeRow.absent(id)
                : NodeFields.read(env, id).thenApply(row -> row == null ? known(text) : row);
    }

    private LicenseRow known(String id) {
        return features.knowledge()
                .license(id)
                .map(LicenseFields::row)
                .orElseGet(() -> new LicenseRow(id, null, null, null, null));
    }

    /** A licence as the knowledge describes it, by its id in any case or with its prefix; null when it does not. */
    @Nullable
    LicenseRow described(String id) {
        String name = id.startsWith("license:") ? id.substring("license:".length()) : id;
        return features.knowledge().licenses().stream()
                .filter(known -> known.id().equalsIgnoreCase(name))
                .findFirst()
                .map(LicenseFields::row)
                .orElse(null);
    }

    private static LicenseRow row(KnownLicense known) {
        return new LicenseRow(known.id(), known.title(), known.family(), known.osiApproved(), known.url());
    }

    static List<Clause> clauses(LicenseKnowledge knowledge, String id) {
        return knowledge.terms().of(id).stream().map(Clause::of).toList();
    }
}
