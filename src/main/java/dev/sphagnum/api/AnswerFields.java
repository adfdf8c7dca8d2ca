package dev.sphagnum.api;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.lineage.AffectedNode;
import dev.sphagnum.lineage.AffectedOrder;
import dev.sphagnum.lineage.AffectedPage;
import dev.sphagnum.lineage.BlastRadius;
import dev.sphagnum.lineage.Lineage;
import dev.sphagnum.lineage.LineageEdge;
import dev.sphagnum.lineage.LineageNode;
import dev.sphagnum.lineage.Path;
import dev.sphagnum.lineage.PathHop;
import dev.sphagnum.registry.ChangeRow;
import dev.sphagnum.registry.Page;
import dev.sphagnum.registry.Registry;
import dev.sphagnum.registry.Statistics;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.concurrent.CompletableFuture;

/** The fields of answers that follow links, and of the statistics: ids become nodes, read together. */
final class AnswerFields {
    private AnswerFields() {}

    static void addTo(RuntimeWiring.Builder schema, Registry registry) {
        addLineage(schema);
        addPaths(schema);
        addBlastRadius(schema);
        addStatistics(schema, registry);
        addChanges(schema);
    }

    private static void addLineage(RuntimeWiring.Builder schema) {
        Fetchers.of("Lineage", Lineage.class).node("root", Lineage::root).addTo(schema);
        Fetchers.of("LineageNode", LineageNode.class)
                .node("node", LineageNode::node)
                .addTo(schema);
        Fetchers.of("LineageEdge", LineageEdge.class)
                .node("dependent", LineageEdge::dependent)
                .node("base", LineageEdge::base)
                .addTo(schema);
    }

    private static void addPaths(RuntimeWiring.Builder schema) {
        Fetchers.of("Path", Path.class).nodes("nodes", Path::nodes).addTo(schema);
        Fetchers.of("PathHop", PathHop.class)
                .node("from", PathHop::from)
                .node("to", PathHop::to)
                .addTo(schema);
    }

    private static void addBlastRadius(RuntimeWiring.Builder schema) {
        Fetchers.of("BlastRadius", BlastRadius.class)
                .node("root", BlastRadius::root)
                .plain("totals", BlastRadius::totals)
                .field("affected", AnswerFields::affected)
                .plain("coverage", BlastRadius::coverage)
                .addTo(schema);
        Fetchers.of("AffectedConnection", AffectedConnection.class)
                .plain("edges", affected -> affected.part().edges())
                .plain("nodes", affected -> affected.part().nodes())
                .plain("pageInfo", affected -> affected.part().pageInfo())
                .plain("totalCount", affected -> affected.page().total())
                .plain("reachIsExact", affected -> affected.page().reachIsExact())
                .plain("cypher", affected -> affected.page().cypher())
                .addTo(schema);
        Fetchers.of("Affected", AffectedNode.class)
                .node("node", AffectedNode::node)
                .addTo(schema);
    }

    /** A page of affected nodes as a connection with what the page says beside its rows. */
    record AffectedConnection(Connection<AffectedNode> part, AffectedPage page) {}

    private static AffectedConnection affected(BlastRadius radius, DataFetchingEnvironment env) {
        // The filter decides what the list holds, and stands on the field above.
        String parent = radius.root() + " " + radius.filter();
        Paging paging = Paging.of(env, parent);
        Arguments arguments = Arguments.of(env);
        AffectedPage page = radius.affected(
                arguments.words("kinds", NodeKind.class),
                arguments.word("orderBy", AffectedOrder.REACH),
                Math.toIntExact(paging.offset()),
                paging.first());
        return new AffectedConnection(paging.connection(new Page<>(page.rows(), page.total(), paging.offset())), page);
    }

    private static void addStatistics(RuntimeWiring.Builder schema, Registry registry) {
        Fetchers.of("GraphStatistics", Statistics.class)
                .plain("byRelation", _ -> registry.relationCounts())
                .field("byLicense", (_, env) -> registry.licenseCounts(Paging.first(env)))
                .plain("lastRuns", _ -> registry.lastRuns())
                .plain("version", _ -> registry.version())
                .addTo(schema);
        Fetchers.of("LicenseCount", Statistics.LicenseCount.class)
                .node("license", count -> NodeId.license(count.license()))
                .addTo(schema);
    }

    private static void addChanges(RuntimeWiring.Builder schema) {
        Fetchers.of("Change", ChangeRow.class)
                .later("subject", (change, env) -> subject(env, change))
                .plain("subjectId", ChangeRow::subject)
                .addTo(schema);
    }

    private static CompletableFuture<?> subject(DataFetchingEnvironment env, ChangeRow change) {
        return change.subjectId()
                .<CompletableFuture<?>>map(id -> Loaders.NODES.load(env, id))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
