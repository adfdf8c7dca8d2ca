package dev.sphagnum.license.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What an organisation's policy adds to the answers that a preset gives.
 *
 * @param changed answers that differ from the preset's, and the stated context
 */
public record Organisation(
        UserContext context, List<VerdictRule> verdicts, List<Waiver> waivers, List<LicenseOverride> changed) {
    /** Of a preset. */
    public static final Organisation NONE = new Organisation(UserContext.UNSTATED, List.of(), List.of(), List.of());

    public Organisation {
        verdicts = List.copyOf(verdicts);
        waivers = List.copyOf(waivers);
        changed = List.copyOf(changed);
    }

    /** The same, saying no more of itself than what holds of the models. */
    public Organisation withoutUser() {
        UserContext ofModels = new UserContext(null, null, null, List.of(), context.multimodal());
        return new Organisation(ofModels, verdicts, waivers, changed);
    }

    /** The rule for a clause that arrives so; the first in the file. */
    public Optional<VerdictRule> rule(LicenseTerm term, VerdictRule.Arrival arrival) {
        return verdicts.stream().filter(rule -> rule.fits(term, arrival)).findFirst();
    }
}
