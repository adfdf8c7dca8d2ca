package dev.sphagnum.license;

import dev.sphagnum.graph.CypherFile;
import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.Parameters;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads declarations anew that were read with other knowledge: what was written is the fact, its reading may change. */
final class Rereading {
    private static final int BATCH = 2_000;

    private final Graph graph;
    private final LicenseKnowledge knowledge;
    private final Map<Declaration, LicenseReading> readings = new HashMap<>();

    Rereading(Graph graph, LicenseKnowledge knowledge) {
        this.graph = graph;
        this.knowledge = knowledge;
    }

    /** One row of {@code cypher/license/old-declarations.cypher}. */
    record Old(
            String kind,
            String name,
            String source,
            String scope,
            String declaredAs,
            @Nullable String declaredName,
            @Nullable String declaredLink,
            String vocabulary) {
        Declaration declaration() {
            return new Declaration(
                    declaredAs, declaredName, declaredLink, Vocabulary.valueOf(vocabulary.toUpperCase(Locale.ROOT)));
        }
    }

    /** Moves every old declaration to what it is read as now; answers how many there were. */
    int run() {
        List<Old> all = graph.read(
                CypherFile.of("license/old-declarations"), Parameters.of("kbVersion", knowledge.version()), Old.class);
        for (int start = 0; start < all.size(); start += BATCH) {
            move(all.subList(start, Math.min(all.size(), start + BATCH)));
        }
        return all.size();
    }

    private void move(List<Old> batch) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Old old : batch) {
            rows.add(row(old));
        }
        graph.writeTogether(List.of(
                // Whoever is cut off before the version is raised has changed what no step will name.
                new Graph.Write(CypherFile.of("graph/mark-unnamed"), Parameters.none()),
                new Graph.Write(
                        CypherFile.of("license/move-declarations"),
                        Parameters.of("rows", rows).and("kbVersion", knowledge.version())),
                new Graph.Write(CypherFile.of("license/settle-declarations"), Parameters.of("rows", rows))));
    }

    private Map<String, @Nullable Object> row(Old old) {
        LicenseReading reading = readings.computeIfAbsent(old.declaration(), knowledge::read);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("kind", old.kind());
        row.put("name", old.name());
        row.put("source", old.source());
        row.put("scope", old.scope());
        row.put("declaredAs", old.declaredAs());
        row.put("licenses", reading.licenseIds().stream().map(this::described).toList());
        row.put("expression", reading.expression());
        row.put("confidence", reading.confidence());
        return row;
    }

    private Map<String, @Nullable Object> described(String id) {
        Map<String, @Nullable Object> license = new LinkedHashMap<>();
        license.put("id", id);
        knowledge.license(id).ifPresent(known -> {
            license.put("title", known.title());
            license.put("family", known.family());
            license.put("osiApproved", known.osiApproved());
            license.put("url", known.url());
        });
        return license;
    }
}
