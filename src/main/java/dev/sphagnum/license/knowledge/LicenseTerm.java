package dev.sphagnum.license.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of one licence, in our words.
 *
 * @param code what it demands: a code of {@code flows.yaml}, for instance NC
 * @param parameter what the code leaves open: the list of uses, the threshold, the word; null when nothing is
 * @param section the licence's own numbering
 * @param profile how it travels: a profile of {@code flows.yaml}
 * @param confidence high, medium or low; low never gives more than REVIEW
 * @param condition a fact about the origin that the clause depends on; null when it always holds
 * @param summary one sentence, a paraphrase
 * @param source where the text can be read
 * @param restrictions the uses that it forbids, where it is a list of such and the list has been entered; else empty
 */
public record LicenseTerm(
        String license,
        String code,
        @Nullable String parameter,
        String section,
        String profile,
        TermConfidence confidence,
        @Nullable String condition,
        String summary,
        String source,
        List<String> restrictions) {
    public LicenseTerm {
        restrictions = List.copyOf(restrictions);
    }

    /** Key of the {@code LicenseTerm} node. */
    public String id() {
        return license + "/" + code + (parameter == null ? "" : "[" + parameter + "]") + "/" + section;
    }

    LicenseTerm withProfile(String other) {
        return new LicenseTerm(
                license, code, parameter, section, other, confidence, condition, summary, source, restrictions);
    }
}
