package dev.sphagnum.license.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of forbidden uses that a licence wants to be passed on.
 *
 * @param id parameter of the clause
 * @param restrictions the forbidden uses in our words, in the order of the text; empty where they are not known
 * @param text where the list can be read, where that is not the text of the licence; null otherwise
 * @param unread why nobody has entered the restrictions; null where they are there, or depend on which licence is meant
 */
public record UsePolicy(
        String id,
        List<String> restrictions,
        @Nullable String text,
        @Nullable String unread) {
    public UsePolicy {
        restrictions = List.copyOf(restrictions);
    }
}
