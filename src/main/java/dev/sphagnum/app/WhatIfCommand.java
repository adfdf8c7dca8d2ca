package dev.sphagnum.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.catalog.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sphagnum license what-if}. */
@Command(
        name = "what-if",
        description = "What the licence of a model that does not exist yet would be worth. Nothing is written.",
        footer = {
            "",
            "Example: ./sphagnum license what-if --base meta-llama/Llama-3.1-8B --data rajpurkar/squad --license mit"
                    + " --name acme/helper"
        })
final class WhatIfCommand extends GraphCommand {
    @Option(
            names = "--base",
            paramLabel = "NAME[=RELATION]",
            description = "A model it would be made of, and how: finetune (default), adapter, quantized, merge,"
                    + " distilled, unspecified. May be given several times.")
    private List<String> bases = List.of();

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "A data set it would be trained on. May be given several times.")
    private List<String> datasets = List.of();

    @Option(names = "--license", paramLabel = "EXPRESSION", description = "What it would declare; none when left out.")
    private @Nullable String license;

    @Option(names = "--name", paramLabel = "NAME", description = "What it would be called, org/name.")
    private @Nullable String name;

    @Option(names = "--repository", paramLabel = "NAME", description = "A repository that would ship it.")
    private @Nullable String repository;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "Exit with 1 when the verdict is this or worse: ${COMPLETION-CANDIDATES}.")
    private @Nullable Verdict failOn;

    WhatIfCommand(Environment environment) {
        super(environment);
    }

    @Override
    int run(Features features) {
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("bases", bases.stream().map(WhatIfCommand::base).toList());
        proposal.put("datasets", datasets);
        putIfGiven(proposal, "license", license);
        putIfGiven(proposal, "name", name);
        putIfGiven(proposal, "repository", repository);
        JsonNode verdict =
                features.askLicense("WhatIf", Map.of("proposal", proposal)).at("/whatIf");
        if (options.format == GlobalOptions.Format.table) {
            Verdicts.print(environment.out(), name == null ? "proposal" : name, verdict);
        } else {
            printer()
                    .printFields(
                            verdict,
                            List.of(
                                    new Printer.Column("VERDICT", "/verdict"),
                                    new Printer.Column("EFFECTIVE", "/effective/text")));
        }
        return Verdicts.exitCode(verdict, failOn);
    }

    private static void putIfGiven(Map<String, Object> proposal, String member, @Nullable String value) {
        if (value != null) {
            proposal.put(member, value);
        }
    }

    private static Map<String, Object> base(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            return Map.of("model", text);
        }
        String word = text.substring(equals + 1);
        for (Relation relation : Relation.values()) {
            if (relation.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Map.of("model", text.substring(0, equals), "relation", relation.name());
            }
        }
        List<String> words = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            words.add(relation.name().toLowerCase(Locale.ROOT));
        }
        throw new Problem.BadArgument(
                        "base", "'" + Quoted.of(word) + "' is no relation; use " + String.join(", ", words))
                .asException();
    }
}
