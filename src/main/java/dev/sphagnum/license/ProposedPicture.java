package dev.sphagnum.license;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.license.knowledge.Passage;
import dev.sphagnum.topology.EdgeRow;
import dev.sphagnum.topology.NodeRow;
import dev.sphagnum.topology.SupplyGraph;
import dev.sphagnum.topology.SupplyGraphBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the graph that a proposal stands on, with the proposal in it. */
final class ProposedPicture {
    private static final String SOURCE = "proposal";

    private ProposedPicture() {}

    static SupplyGraph of(SupplyGraph whole, Proposal proposal) {
        int[] bases = proposal.bases().stream()
                .mapToInt(base -> index(whole, base.of()))
                .distinct()
                .toArray();
        SupplyGraphBuilder picture = whole.upstreamOf(bases);
        NodeId model = NodeId.model(proposal.name());
        picture.node(model(proposal));
        for (Proposal.Base base : proposal.bases()) {
            picture.edge(edge(model, base.of(), base.passage()));
        }
        NodeId repository = proposal.repository();
        if (repository != null) {
            int node = index(whole, repository);
            picture.node(new NodeRow(
                    NodeKind.REPOSITORY.name(),
                    repository.name(),
                    owners(whole.owner(node)),
                    null,
                    whole.isStub(node),
                    whole.licenseState(node).name(),
                    whole.licenseExpressions(node)));
            picture.edge(edge(repository, model, Passage.REDISTRIBUTES));
        }
        return picture.build();
    }

    private static int index(SupplyGraph whole, NodeId id) {
        int node = whole.indexOf(id);
        if (node < 0) {
            throw new Problem.NotFound(id.kind().prefix(), id.name(), List.of()).asException();
        }
        return node;
    }

    private static NodeRow model(Proposal proposal) {
        boolean isDeclared = proposal.license().statesLicense();
        int slash = proposal.name().indexOf('/');
        return new NodeRow(
                NodeKind.MODEL.name(),
                proposal.name(),
                owners(slash < 0 ? null : "huggingface.co/" + proposal.name().substring(0, slash)),
                null,
                false,
                (isDeclared ? LicenseState.DECLARED : LicenseState.UNSTATED).name(),
                isDeclared ? List.of(proposal.license().expression()) : List.of());
    }

    private static List<String> owners(@Nullable String owner) {
        return owner == null ? List.of() : List.of(owner);
    }

    private static EdgeRow edge(NodeId dependent, NodeId base, Passage passage) {
        return new EdgeRow(
                dependent.kind().name(),
                dependent.name(),
                base.kind().name(),
                base.name(),
                link(passage).name(),
                relation(passage),
                Claim.DECLARED.name(),
                1.0,
                passage == Passage.REDISTRIBUTES,
                SOURCE);
    }

    private static Link link(Passage passage) {
        return switch (passage) {
            case QUANTIZED, FINETUNE, ADAPTER, MERGE, DISTILLED, UNSPECIFIED -> Link.DERIVED_FROM;
            case TRAINED_ON -> Link.TRAINED_ON;
            case DATASET_DERIVED -> Link.BUILT_FROM;
            case GENERATED_BY -> Link.GENERATED_BY;
            case USES, REDISTRIBUTES -> Link.USES;
            case DEPENDS_ON -> Link.DEPENDS_ON;
        };
    }

    private static @Nullable String relation(Passage passage) {
        return link(passage) == Link.DERIVED_FROM
                ? Relation.valueOf(passage.name()).name()
                : null;
    }
}
