package dev.sphagnum.license;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.topology.SupplyGraph;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the whole picture says about licences back to the graph: findings (root causes) with their clause, and a verdict
 * on every artefact. Run twice it changes nothing; what no longer holds is removed. The graph's version stays, because no
 * answer is read from what is written here; only where declarations had to be read anew, with newer knowledge, is it raised.
 */
public final class LicenseAnalysis {
    private static final int BATCH = 2_000;

    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final Supplier<SupplyGraph> pictures;
    private final Clock clock;

    public LicenseAnalysis(Graph graph, LicenseKnowledge knowledge, Supplier<SupplyGraph> pictures) {
        this(graph, knowledge, pictures, Clock.systemUTC());
    }

    LicenseAnalysis(Graph graph, LicenseKnowledge knowledge, Supplier<SupplyGraph> pictures, Clock clock) {
        this.graph = graph;
        this.knowledge = knowledge;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Reads declarations anew where the knowledge is newer than their reading, then analyses the picture as it is. */
    public AnalysisReport analyze() {
        int reread = new Rereading(graph, knowledge).run();
        if (reread == 0) {
            return analyze(pictures.get(), 0);
        }
        graph.raiseVersion(OffsetDateTime.now(clock));
        return analyze(SupplyGraph.load(graph), reread);
    }

    private AnalysisReport analyze(SupplyGraph supply, int reread) {
        LicensePicture picture = LicensePicture.of(graph, supply, knowledge);
        Set<String> stale = storedFindings();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Root root : picture.roots()) {
            stale.remove(root.id());
            rows.add(row(picture, root));
            if (rows.size() == BATCH) {
                write("license/store-findings", "rows", rows);
                rows.clear();
            }
        }
        write("license/store-findings", "rows", rows);
        remove(stale);
        int changed = storeVerdicts(picture);
        return new AnalysisReport(
                supply.version(), picture.roots().size(), unknown(picture), stale.size(), changed, reread);
    }

    private static int unknown(LicensePicture picture) {
        return (int) IntStream.range(0, picture.picture().nodeCount())
                .filter(node -> picture.verdict(node) == Verdict.UNKNOWN)
                .count();
    }

    private Set<String> storedFindings() {
        record Stored(String id) {}

        Set<String> ids = new HashSet<>();
        graph.stream(
                CypherFile.of("license/stored-findings"),
                Parameters.of("policy", knowledge.policy().name()),
                Stored.class,
                row -> ids.add(row.id()));
        return ids;
    }

    private Map<String, @Nullable Object> row(LicensePicture picture, Root root) {
        LicenseFinding finding = picture.finding(root);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", root.id());
        row.put("properties", properties(finding));
        row.put("droppedAtKind", finding.droppedAt().kind().name());
        row.put("droppedAt", finding.droppedAt().name());
        row.put("originKind", finding.origin().kind().name());
        row.put("origin", finding.origin().name());
        row.put("term", term(picture.term(root)));
        return row;
    }

    private Map<String, @Nullable Object> properties(LicenseFinding finding) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("policy", knowledge.policy().name());
        properties.put("type", finding.type().name());
        properties.put("verdict", finding.verdict().name());
        properties.put("least", finding.least().name());
        properties.put("most", finding.most().name());
        properties.put("severity", finding.severity().name());
        properties.put("confidence", finding.confidence().value());
        properties.put("weakestLink", finding.confidence().weakestLink());
        properties.put("code", finding.clause().code());
        properties.put("parameter", finding.clause().parameter());
        properties.put("section", finding.clause().section());
        properties.put("originLicense", finding.originLicense());
        properties.put("explanation", finding.explanation());
        properties.put("laundered", finding.laundered());
        properties.put("adjacentVerdict", finding.adjacentVerdict().name());
        properties.put("victims", (long) finding.victims());
        properties.put("depth", (long) finding.depth());
        properties.put("downloads", finding.downloads());
        properties.put("waived", finding.waived());
        properties.put("kbVersion", knowledge.version());
        return properties;
    }

    private static Map<String, @Nullable Object> term(LicenseTerm term) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", term.id());
        row.put("license", term.license());
        row.put("code", term.code());
        row.put("parameter", term.parameter());
        row.put("section", term.section());
        row.put("summary", term.summary());
        row.put("source", term.source());
        row.put("confidence", term.confidence().value());
        return row;
    }

    private void remove(Set<String> stale) {
        List<String> ids = stale.stream().sorted().toList();
        for (int start = 0; start < ids.size(); start += BATCH) {
            write("license/remove-findings", "ids", ids.subList(start, Math.min(ids.size(), start + BATCH)));
        }
        graph.write(CypherFile.of("license/remove-unused-terms"), Parameters.none());
    }

    private int storeVerdicts(LicensePicture picture) {
        record Stored(
                String kind,
                String name,
                @Nullable String verdict,
                @Nullable Boolean laundered) {}

        List<Map<String, @Nullable Object>> changed = new ArrayList<>();
        graph.stream(CypherFile.of("license/stored-verdicts"), Parameters.none(), Stored.class, stored -> {
            int node = picture.picture().indexOf(new NodeId(NodeKind.valueOf(stored.kind()), stored.name()));
            if (node >= 0) {
                String verdict = picture.verdict(node).name();
                boolean laundered = picture.isLaundered(node);
                if (!verdict.equals(stored.verdict())
                        || !Boolean.valueOf(laundered).equals(stored.laundered())) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("kind", stored.kind());
                    row.put("name", stored.name());
                    row.put("verdict", verdict);
                    row.put("laundered", laundered);
                    changed.add(row);
                }
            }
        });
        for (int start = 0; start < changed.size(); start += BATCH) {
            write("license/store-verdicts", "rows", changed.subList(start, Math.min(changed.size(), start + BATCH)));
        }
        return changed.size();
    }

    private void write(String file, String parameter, List<?> rows) {
        if (!rows.isEmpty()) {
            graph.write(CypherFile.of(file), Parameters.of(parameter, List.copyOf(rows)));
        }
    }
}
