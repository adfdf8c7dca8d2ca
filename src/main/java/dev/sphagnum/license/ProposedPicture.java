package dev.sphagnum.license;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.LicenseState;
import dev.sphagnum.catalog.Link;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
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
                .mapToInt(base -> whole.require(base.of()))
                .distinct()
                .toArray();
        SupplyGraphBuilder picture = whole.upstreamOf(bases);
        NodeId model = NodeId.model(proposal.name());
        picture.node(model(proposal));
        for (Proposal.Base base : proposal.bases()) {
            picture.edge(edge(model, base.of(), base.link(), base.relation()));
        }
        NodeId repository = proposal.repository();
        if (repository != null) {
            int node = whole.require(repository);
            picture.node(new NodeRow(
                    NodeKind.REPOSITORY.name(),
                    repository.name(),
                    owners(whole.owner(node)),
                    null,
                    whole.isStub(node),
                    whole.licenseState(node).name(),
                    whole.licenseExpressions(node),
                    false));
            picture.edge(edge(repository, model, Link.USES, null));
        }
        return picture.build();
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
                isDeclared ? List.of(proposal.license().expression()) : List.of(),
                false);
    }

    private static List<String> owners(@Nullable String owner) {
        return owner == null ? List.of() : List.of(owner);
    }

    private static EdgeRow edge(NodeId dependent, NodeId base, Link link, @Nullable Relation relation) {
        return new EdgeRow(
                dependent.kind().name(),
                dependent.name(),
                base.kind().name(),
                base.name(),
                link.name(),
                relation == null ? null : relation.name(),
                Claim.DECLARED.name(),
                1.0,
                // A repository ships what is proposed for it.
                link == Link.USES,
                SOURCE);
    }
}
