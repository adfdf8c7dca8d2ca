package dev.sphagnum.api;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Proposal;
import dev.sphagnum.license.Purpose;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseReading;
import dev.sphagnum.license.knowledge.Policy;
import dev.sphagnum.license.knowledge.Territory;
import dev.sphagnum.license.knowledge.Vocabulary;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The input objects of questions about licences. */
final class LicenseArguments {
    /** A proposal stands on no more than this many artefacts. */
    private static final int MOST_BASES = 200;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._/ -]{1,200}");

    private final Features features;

    LicenseArguments(Features features) {
        this.features = features;
    }

    /** A policy by its name; the configured one without a name. */
    Policy named(String argument, @Nullable String name) {
        return name == null
                ? features.knowledge().policy()
                : features.knowledge()
                        .policy(name)
                        .orElseThrow(() -> bad(
                                argument,
                                "'" + Quoted.of(name) + "' is no policy; there are "
                                        + String.join(", ", features.knowledge().policies())));
    }

    Policy policy(DataFetchingEnvironment env) {
        Arguments input = Arguments.of(env).object("policy");
        Policy base = named("policy", input.text("name"));
        Boolean works = input.flag("weightsAreWorks");
        return base.with(
                verdict(input, "contested", base.contested(), Policy.OPEN),
                verdict(input, "byReference", base.byReference(), Policy.OPEN),
                verdict(input, "missingUpstream", base.missingUpstream(), Policy.MISSING),
                works == null ? base.weightsAreWorks() : works);
    }

    private static Verdict verdict(Arguments input, String member, Verdict otherwise, Set<Verdict> allowed) {
        Verdict verdict = input.word(member, otherwise);
        if (!allowed.contains(verdict)) {
            throw bad(member, member + " is " + verdict + "; it takes one of " + new TreeSet<>(allowed));
        }
        return verdict;
    }

    static Purpose purpose(DataFetchingEnvironment env) {
        Arguments input = Arguments.of(env).object("purpose");
        return new Purpose(
                input.word("aim", Purpose.Aim.COMMERCIAL),
                input.word("action", Purpose.Action.DISTRIBUTE),
                notNegative(input, "monthlyActiveUsers"),
                notNegative(input, "annualRevenueUsd"),
                territory(input.text("territory")));
    }

    private static @Nullable Long notNegative(Arguments input, String member) {
        Long number = input.whole(member);
        if (number != null && number < 0) {
            throw bad(member, member + " is " + number + "; it has to be 0 or more");
        }
        return number;
    }

    private static @Nullable String territory(@Nullable String text) {
        if (text != null) {
            Territory.mistake(text).ifPresent(mistake -> {
                throw bad("territory", mistake);
            });
        }
        return text;
    }

    Proposal proposal(DataFetchingEnvironment env) {
        Arguments input = Arguments.of(env).object("proposal");
        String name = input.requiredText("name").strip();
        if (!NAME.matcher(name).matches()) {
            throw bad("name", "'" + Quoted.of(name) + "' is no name; up to 200 letters, digits and . _ - / are taken");
        }
        List<Proposal.Base> bases = new ArrayList<>();
        for (Arguments base : input.objects("bases")) {
            NodeId model = features.registry().resolve(base.requiredText("model"), NodeKind.MODEL);
            Relation relation = base.word("relation", Relation.FINETUNE);
            bases.add(Proposal.Base.model(model, relation));
        }
        for (String dataset : input.texts("datasets")) {
            bases.add(Proposal.Base.dataset(features.registry().resolve(dataset, NodeKind.DATASET)));
        }
        if (bases.isEmpty() || bases.size() > MOST_BASES) {
            throw bad("proposal", "a proposal needs 1 to " + MOST_BASES + " bases and datasets, not " + bases.size());
        }
        String repository = input.text("repository");
        return new Proposal(
                name,
                license(input.text("license")),
                bases,
                repository == null ? null : features.registry().resolve(repository, NodeKind.REPOSITORY));
    }

    /** A licence that nobody knows is a mistake here: nothing could be said of it. */
    private LicenseReading license(@Nullable String text) {
        if (text != null) {
            features.knowledge().requireWellFormed("license", text);
        }
        LicenseReading reading = features.knowledge().read(Declaration.of(text, Vocabulary.HUB));
        if (reading.statesLicense() && !reading.understood()) {
            throw bad(
                    "license",
                    "'" + Quoted.of(String.valueOf(text))
                            + "' is no licence that is known; give an SPDX id or expression,"
                            + " or a word that the Hub uses, for instance apache-2.0 or llama3.1");
        }
        return reading;
    }

    private static RuntimeException bad(String argument, String message) {
        return new Problem.BadArgument(argument, message).asException();
    }
}
