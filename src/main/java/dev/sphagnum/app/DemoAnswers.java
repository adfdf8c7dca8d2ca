package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The five answers of the demo, each asked of the running schema and followed by a query to paste into GraphiQL. */
final class DemoAnswers {
    private static final int MOST_ROWS = 8;
    private static final String LINEAGE = "mlabonne/NeuralBeagle14-7B";
    private static final String RADIUS = "google-bert/bert-base-uncased";
    private static final String LAUNDERED = "TheBloke/OpenHermes-7B-GGUF";
    /** Withdrawn from the Hub by its publisher in August 2024; copies and dependents remain. */
    private static final String RISKY = "runwayml/stable-diffusion-v1-5";

    private final Features features;
    private final PrintWriter out;

    DemoAnswers(Features features, PrintWriter out) {
        this.features = features;
        this.out = out;
    }

    void print() {
        size();
        lineage();
        radius();
        inconsistency();
        riskyModel();
        completeness();
        out.flush();
    }

    private void size() {
        JsonNode size = features.ask("statistics", Map.of()).at("/statistics");
        out.println("The graph: " + number(size, "models") + " models, " + number(size, "datasets") + " data sets, "
                + number(size, "repositories") + " repositories, " + number(size, "licenses") + " licences; "
                + number(size, "derivations") + " derivations, " + number(size, "uses") + " uses, "
                + number(size, "trainings") + " trainings.");
    }

    private void lineage() {
        heading(1, "Lineage: what was " + LINEAGE + " made from?");
        JsonNode lineage = features.ask(
                        "lineage", Map.of("name", LINEAGE, "direction", "UP", "maxDepth", 16, "first", 500))
                .at("/model/lineage");
        for (JsonNode node : first(lineage.at("/nodes"))) {
            out.println("   " + "  ".repeat(node.at("/depth").asInt() - 1) + "<-"
                    + node.at("/hop/relation").asText() + "- "
                    + node.at("/node/name").asText() + "  (" + licenses(node.at("/node")) + ")");
        }
        more(lineage.at("/nodes").size());
        paste("{ model(name: \"" + LINEAGE
                + "\") { lineage(direction: UP) { nodes { depth node { name licenses { license { name } } } } } } }");
    }

    private void radius() {
        heading(2, "Blast radius: who depends on " + RADIUS + "?");
        JsonNode radius = radiusOf(RADIUS, Map.of());
        JsonNode totals = radius.at("/totals");
        out.println("   " + number(totals, "models") + " models, " + number(totals, "repositories") + " repositories ("
                + number(totals, "directRepositories") + " directly), " + number(totals, "owners") + " owners.");
        for (JsonNode affected : first(radius.at("/affected/nodes"))) {
            out.println("   depth " + affected.at("/depth").asText() + "  "
                    + affected.at("/node/id").asText());
        }
        more(radius.at("/affected/totalCount").asInt());
        paste("{ blastRadius(of: \"model:" + RADIUS
                + "\") { totals { models repositories } affected { nodes { depth node { id } } } } }");
    }

    private void inconsistency() {
        heading(3, "Licence inconsistency: what does the label of " + LAUNDERED + " leave out?");
        JsonNode verdict = features.askLicense("LicenseCheck", Map.of("subject", "model:" + LAUNDERED))
                .at("/licenseCheck");
        out.println("   " + verdict.at("/verdict").asText());
        JsonNode findings = verdict.at("/findings");
        Findings.lines(findings.get(0)).forEach(line -> out.println(" " + line));
        out.println("   … and " + (findings.size() - 1) + " more clauses or origins: ./sphagnum license check "
                + LAUNDERED + " --home data/demo");
        out.println("   " + verdict.at("/disclaimer").asText());
        paste("{ licenseCheck(subject: \"model:" + LAUNDERED
                + "\") { verdict findings { explanation laundered clause { code section } path { nodes { id } } } } }");
    }

    private void riskyModel() {
        heading(4, "Repositories reached by " + RISKY + ", which its publisher withdrew in August 2024");
        JsonNode radius = radiusOf(RISKY, Map.of("kinds", List.of("REPOSITORY")));
        for (JsonNode affected : first(radius.at("/affected/nodes"))) {
            out.println("   " + Paths.text(affected.at("/path")));
        }
        more(radius.at("/affected/totalCount").asInt());
        paste(
                "{ blastRadius(of: \"model:" + RISKY
                        + "\", filter: {kinds: [REPOSITORY]}) { totals { repositories } affected { nodes { path { nodes { id } } } } } }");
    }

    private void completeness() {
        heading(5, "Completeness: how much of the graph is unknown?");
        JsonNode size = features.ask("statistics", Map.of()).at("/statistics");
        out.println("   " + number(size, "stubs") + " nodes are named by others and were never read; "
                + number(size, "modelsWithoutLicense") + " models declare no licence; "
                + number(size, "unresolvedNames") + " names could not be resolved.");
        out.println(
                "   The sample holds no security scans, which clears no model: ./sphagnum ingest huggingface NAME --scans reads them.");
        paste(
                "{ statistics { stubs modelsWithoutLicense unresolvedNames byLicense(first: 5) { license { name } count } } }");
    }

    private JsonNode radiusOf(String name, Map<String, Object> filter) {
        return features.ask("blast-radius", Map.of("of", "model:" + name, "filter", filter, "first", MOST_ROWS))
                .at("/blastRadius");
    }

    private void heading(int number, String text) {
        out.println();
        out.println(number + ". " + text);
    }

    private void paste(String query) {
        out.println("   Paste: " + query);
    }

    private void more(int total) {
        if (total > MOST_ROWS) {
            out.println("   … and " + (total - MOST_ROWS) + " more");
        }
    }

    private static List<JsonNode> first(JsonNode rows) {
        List<JsonNode> first = new ArrayList<>();
        rows.forEach(row -> {
            if (first.size() < MOST_ROWS) {
                first.add(row);
            }
        });
        return first;
    }

    private static String licenses(JsonNode model) {
        List<String> names = new ArrayList<>();
        model.at("/licenses")
                .forEach(claim -> names.add(claim.at("/license/name").asText()));
        return names.isEmpty() ? "no licence known" : String.join(", ", names);
    }

    private static String number(JsonNode object, String field) {
        return object.at("/" + field).asText();
    }
}
