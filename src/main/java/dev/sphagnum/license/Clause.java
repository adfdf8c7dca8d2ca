package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clause that a finding cites.
 *
 * @param code what it demands, for instance NC
 * @param parameter what the code leaves open; null when nothing is
 * @param section the licence's own numbering
 * @param summary one sentence, a paraphrase
 * @param source where the text can be read
 * @param restrictions the uses that it forbids, where it is a list of such and the list has been entered; else empty
 */
public record Clause(
        String code,
        @Nullable String parameter,
        String section,
        String summary,
        String source,
        List<String> restrictions) {
    public Clause {
        restrictions = List.copyOf(restrictions);
    }

    public static Clause of(LicenseTerm term) {
        return new Clause(
                term.code(), term.parameter(), term.section(), term.summary(), term.source(), term.restrictions());
    }
}
