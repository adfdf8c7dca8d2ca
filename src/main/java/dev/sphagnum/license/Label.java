package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseExpression;
import dev.sphagnum.license.knowledge.LicenseTerm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared licence, or its absence. Immutable once {@link Labels} has built it.
 *
 * @param number tells labels apart
 * @param text the expression; empty when nothing is declared
 * @param readings what it may mean; more than one where the word or the list leaves that open
 */
record Label(int number, String text, State state, List<Reading> readings) {
    /** What is known of a declaration. */
    enum State {
        /** All its terms are known. */
        UNDERSTOOD,
        /** Something is declared and the terms of some part are unknown. */
        NOT_UNDERSTOOD,
        /** The artefact was read and declares nothing. */
        UNSTATED,
        /** Nobody has read the artefact. */
        UNREAD;

        boolean isDeclared() {
            return this == UNDERSTOOD || this == NOT_UNDERSTOOD;
        }
    }

    /** One meaning: the licences among which whoever takes the artefact may choose. */
    record Reading(List<Option> options) {
        Reading {
            options = List.copyOf(options);
        }
    }

    Label {
        readings = List.copyOf(readings);
    }

    /** What is declared together with other licences; null when there is nothing at all. */
    @Nullable
    EffectiveLicense with(Collection<String> others) {
        List<String> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            boolean isLoose = !others.isEmpty() && (text.contains(" OR ") || text.contains(", "));
            parts.add(isLoose ? "(" + text + ")" : text);
        }
        parts.addAll(others);
        String whole = String.join(" AND ", parts);
        return LicenseExpression.parse(whole)
                .map(expression -> new EffectiveLicense(whole, expression.ids()))
                .orElse(null);
    }

    /** The distinct licences that are declared, without their exceptions. */
    List<String> licenses() {
        return LicenseExpression.parse(text).map(LicenseExpression::ids).orElse(List.of());
    }

    /** Whether it may impose several things. */
    boolean isAmbiguous() {
        return readings.stream()
                        .map(reading -> reading.options().stream()
                                .map(option -> option.set)
                                .toList())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether an option of some reading carries the atom in part. */
    boolean carriesPartly(int bit) {
        return readings.stream()
                .flatMap(reading -> reading.options().stream())
                .anyMatch(option -> Bits.has(option.partly, bit));
    }

    /** Adds every atom that some option of some reading imposes to the words from {@code start}. */
    void addOwn(long[] words, int start) {
        for (int i = 0; i < readings.size(); i++) {
            List<Option> options = readings.get(i).options();
            for (int j = 0; j < options.size(); j++) {
                long[] own = options.get(j).possible[1];
                for (int word = 0; word < own.length; word++) {
                    words[start + word] |= own[word];
                }
            }
        }
    }

    /** The clause behind an atom of its own. */
    Optional<LicenseTerm> findTerm(int bit) {
        return readings.stream()
                .flatMap(reading -> reading.options().stream())
                .map(option -> option.terms.get(bit))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Licences that bind together, as sets of atoms. Built by {@link Labels}, then left alone. */
    static final class Option {
        final String text;
        final State state;
        /** The atoms it imposes, by strength 1 to 4. */
        final long[][] certain;
        /** Those, and the ones that it imposes if a clause was read rightly. */
        final long[][] possible;
        /** The atoms that it passes on in full. */
        final long[] full;
        /** The atoms that it passes on in part. */
        final long[] partly;
        /** The atoms that ask of a whole work, copyleft and inbound, with which it may stand in one. */
        final long[] combines;

        final Map<Integer, LicenseTerm> terms = new HashMap<>();
        /** Number of the set that it imposes. */
        int set;

        Option(String text, State state, int words) {
            this.text = text;
            this.state = state;
            certain = new long[Atoms.STRENGTHS + 1][words];
            possible = new long[Atoms.STRENGTHS + 1][words];
            full = new long[words];
            partly = new long[words];
            combines = new long[words];
        }
    }
}
