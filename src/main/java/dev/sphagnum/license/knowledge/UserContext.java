package dev.sphagnum.license.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself. A clause that cannot bind it then travels as a duty only; what is not said is not assumed.
 *
 * @param commercial whether it uses things commercially; null when not said
 * @param annualRevenueUsd with its affiliates, in US dollars; null when not said
 * @param monthlyActiveUsers of whatever it offers; null when not said
 * @param territories EU, UK or ISO 3166-1 alpha-2 codes; empty when not said
 * @param multimodal whether the models it looks at take or give more than text; null when not said
 */
public record UserContext(
        @Nullable Boolean commercial,
        @Nullable Long annualRevenueUsd,
        @Nullable Long monthlyActiveUsers,
        List<String> territories,
        @Nullable Boolean multimodal) {
    /** Nothing is said. */
    public static final UserContext UNSTATED = new UserContext(null, null, null, List.of(), null);

    public UserContext {
        territories = List.copyOf(territories);
    }
}
