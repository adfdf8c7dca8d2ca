package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseTerm;
import org.jspecify.annotations.Nullable;

/**
 * The clause that a finding cites.
 *
 * @param code what it demands, for instance NC
 * @param parameter what the code leaves open; null when nothing is
 * @param section the licence's own numbering
 * @param summary one sentence, a paraphrase
 * @param source where the text can be read
 */
public record Clause(String code, @Nullable String parameter, String section, String summary, String source) {
    public static Clause of(LicenseTerm term) {
        return new Clause(term.code(), term.parameter(), term.section(), term.summary(), term.source());
    }
}
