package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.license.LicenseVerdict;
import dev.sphagnum.license.knowledge.KnownLicense;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.UsePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sphagnum license show ID}. Needs no graph. */
@Command(
        name = "show",
        description = "The clauses of a licence as they are modelled, each with its section and source.",
        footer = {"", "Example: ./sphagnum license show llama3.1"})
final class LicenseShowCommand implements Callable<Integer> {
    @Mixin
    private GlobalOptions options = new GlobalOptions();

    @Parameters(paramLabel = "ID", description = "An SPDX id, a word of the Hub, or any other name of a licence.")
    private String id = "";

    private final Environment environment;

    LicenseShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LicenseKnowledge knowledge = LicensePolicy.knowledge(options, environment.variables());
        KnownLicense license = knowledge.requireNamed("id", id);
        List<LicenseTerm> terms = knowledge.terms().of(license.id());
        List<String> after = new ArrayList<>();
        after.add("");
        after.add(license.id() + ": " + license.title());
        if (!license.termsKnown()) {
            after.add("Its terms have not been entered: whatever is under it is UNKNOWN.");
        }
        if (!knowledge.terms().outbound(license.id()).isEmpty()) {
            after.add("Derivatives may travel under: "
                    + String.join(", ", new TreeSet<>(knowledge.terms().outbound(license.id()))));
        }
        terms.stream()
                .filter(term -> term.code().equals("USE_POLICY"))
                .forEach(term -> after.addAll(forbidden(term, knowledge)));
        terms.stream().map(LicenseTerm::source).distinct().forEach(source -> after.add("Text: " + source));
        after.add(LicenseVerdict.DISCLAIMER);
        new Printer(environment.out(), options.format)
                .print(
                        json(license, terms),
                        "/clauses",
                        List.of(
                                new Printer.Column("CLAUSE", "/code"),
                                new Printer.Column("PARAMETER", "/parameter"),
                                new Printer.Column("SECTION", "/section"),
                                new Printer.Column("READING", "/confidence"),
                                new Printer.Column("MEANING", "/summary")),
                        after);
        return ExitCode.FINE;
    }

    /** The uses that a licence forbids, one a line. */
    private static List<String> forbidden(LicenseTerm term, LicenseKnowledge knowledge) {
        List<String> lines = new ArrayList<>();
        UsePolicy policy = knowledge.terms().usePolicy(term.parameter()).orElse(null);
        String where = policy == null || policy.text() == null ? "" : " (" + policy.text() + ")";
        if (!term.restrictions().isEmpty()) {
            lines.add("Not to be used" + where + ":");
            term.restrictions().forEach(restriction -> lines.add("  - " + restriction));
        } else {
            String why = policy == null || policy.unread() == null ? "which list is meant is open" : policy.unread();
            lines.add("Uses that it forbids" + where + ": not listed here, for " + why + ".");
        }
        return lines;
    }

    private static JsonNode json(KnownLicense license, List<LicenseTerm> terms) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("id", "license:" + license.id());
        answer.put("name", license.id());
        answer.put("title", license.title());
        answer.put("family", license.family());
        answer.put("osiApproved", license.osiApproved());
        answer.put("url", license.url());
        ArrayNode clauses = answer.putArray("clauses");
        for (LicenseTerm term : terms) {
            ObjectNode clause = clauses.addObject()
                    .put("code", term.code())
                    .put("parameter", term.parameter())
                    .put("section", term.section())
                    .put("confidence", term.confidence().name())
                    .put("condition", term.condition())
                    .put("summary", term.summary())
                    .put("source", term.source());
            term.restrictions().forEach(clause.putArray("restrictions")::add);
        }
        return answer;
    }
}
