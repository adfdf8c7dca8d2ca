package dev.sphagnum.license.knowledge;

import static dev.sphagnum.license.knowledge.LicenseFiles.present;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sphagnum.catalog.TextFile;
import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseTermsDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy file as it is written: {@code docs/policy-file.md} explains each part. */
record OrganisationFile(
        String name,
        @JsonProperty("extends") @Nullable String preset,
        @Nullable OwnPolicy policy,
        @Nullable OwnContext context,
        List<OwnLicense> licenses,
        List<OwnTerms> terms,
        List<OwnAlias> aliases,
        List<OwnFlow> flows,
        List<OwnVerdict> verdicts,
        List<OwnWaiver> waivers) {
    private static final int MOST_MEGABYTES = 1;
    private static final int MOST_WORDS = 1_000;

    /** Says nothing. */
    static final OrganisationFile NONE = new OrganisationFile(
            "none", null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    OrganisationFile {
        present(name, "name");
        if (!name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "the name is '" + name + "'; it takes up to 64 small letters, digits and hyphens");
        }
        licenses = orEmpty(licenses);
        terms = orEmpty(terms);
        aliases = orEmpty(aliases);
        flows = orEmpty(flows);
        verdicts = orEmpty(verdicts);
        waivers = orEmpty(waivers);
    }

    @SuppressWarnings("NullAway") // Jackson passes null for what is missing
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A file with its text, as far as it can be told from the text alone that it is well made. */
    record Read(Path path, String text, OrganisationFile file) {}

    static Read read(Path path, LicenseYaml yaml) {
        String text = TextFile.read(path, MOST_MEGABYTES);
        return new Read(path, text, yaml.read("policy file " + path.getFileName(), text, OrganisationFile.class));
    }

    /** Every statement says why it is made and who made it. */
    private static void because(String reason, String author) {
        present(reason, "reason");
        present(author, "author");
        if (reason.length() > MOST_WORDS || author.length() > MOST_WORDS) {
            throw new IllegalArgumentException("reason and author take up to " + MOST_WORDS + " characters");
        }
    }

    record OwnPolicy(
            @Nullable Verdict contested,
            @Nullable Verdict byReference,
            @Nullable Verdict missingUpstream,
            @Nullable Boolean weightsAreWorks,
            String reason,
            String author) {
        OwnPolicy {
            because(reason, author);
        }
    }

    record OwnContext(
            @Nullable Boolean commercial,
            @Nullable Long annualRevenueUsd,
            @Nullable Long monthlyActiveUsers,
            @Nullable List<String> territories,
            @Nullable Boolean multimodal,
            String reason,
            String author) {
        OwnContext {
            because(reason, author);
            notNegative(annualRevenueUsd, "annualRevenueUsd");
            notNegative(monthlyActiveUsers, "monthlyActiveUsers");
            for (String territory : Objects.requireNonNullElse(territories, List.<String>of())) {
                present(territory, "territories");
                Territory.mistake(territory).ifPresent(mistake -> {
                    throw new IllegalArgumentException(mistake);
                });
            }
        }

        private static void notNegative(@Nullable Long number, String name) {
            if (number != null && number < 0) {
                throw new IllegalArgumentException(name + " is " + number + "; it has to be 0 or more");
            }
        }
    }

    record OwnLicense(LicenseDocument license, String reason, String author) {
        OwnLicense {
            present(license, "license");
            because(reason, author);
        }
    }

    record OwnTerms(LicenseTermsDocument entry, String reason, String author) {
        OwnTerms {
            present(entry, "entry");
            because(reason, author);
        }
    }

    record OwnAlias(String word, String license, String reason, String author) {
        OwnAlias {
            present(word, "word");
            present(license, "license");
            because(reason, author);
        }
    }

    record OwnFlow(String profile, String relation, String flow, String reason, String author) {
        OwnFlow {
            present(profile, "profile");
            present(relation, "relation");
            present(flow, "flow");
            because(reason, author);
        }
    }

    record OwnVerdict(
            String clause,
            @Nullable String parameter,
            VerdictRule.Arrival arrives,
            Verdict verdict,
            String reason,
            String author) {
        OwnVerdict {
            present(clause, "clause");
            present(arrives, "arrives");
            present(verdict, "verdict");
            because(reason, author);
        }
    }

    record OwnWaiver(
            String subject,
            String clause,
            @Nullable String origin,
            @Nullable String until,
            String reason,
            String author) {
        OwnWaiver {
            present(subject, "subject");
            present(clause, "clause");
            because(reason, author);
        }
    }
}
