package dev.sphagnum.app;

import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.time.LocalDate;
import java.util.Map;

/** The licence knowledge under the policy that a command was told: by option, else by the environment, else the default one. */
final class LicensePolicy {
    private LicensePolicy() {}

    static LicenseKnowledge knowledge(GlobalOptions options, Map<String, String> environment) {
        String policy = options.policy != null ? options.policy : environment.get("SPHAGNUM_POLICY");
        return policy == null || policy.isBlank()
                ? LicenseKnowledge.bundled()
                : LicenseKnowledge.under(policy, LocalDate.now(java.time.ZoneOffset.UTC));
    }
}
