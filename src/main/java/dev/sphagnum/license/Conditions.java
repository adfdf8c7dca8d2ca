package dev.sphagnum.license;

import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.UserContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clause's condition, threshold or territory means for somebody who has said so much of themselves. */
final class Conditions {
    private static final Pattern THRESHOLD = Pattern.compile(">(\\d{1,9})([MK]?)\\b");
    /** Members of the European Union, ISO 3166-1 alpha-2. */
    private static final Set<String> EU =
            Set.of("AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU".split(" "));

    private final UserContext context;

    Conditions(UserContext context) {
        this.context = context;
    }

    /** Whether the condition that a clause depends on holds; null where nobody has said. A clause without one always holds. */
    @Nullable
    Boolean isMet(LicenseTerm term) {
        return term.condition() == null ? Boolean.TRUE : context.multimodal();
    }

    /** False only where what is stated shows that the clause cannot be hit. */
    boolean mayBind(LicenseTerm term) {
        boolean isCommercial = !Boolean.FALSE.equals(context.commercial());
        return switch (term.code()) {
            case "NC" -> isCommercial;
            case "REVENUE_CAP" -> isCommercial && isAbove(context.annualRevenueUsd(), term);
            case "SCALE_CAP" -> isAbove(context.monthlyActiveUsers(), term);
            case "TERRITORY" ->
                context.territories().isEmpty()
                        || context.territories().stream()
                                .anyMatch(territory -> !leftOut(term, territory).isEmpty());
            default -> true;
        };
    }

    private static boolean isAbove(@Nullable Long stated, LicenseTerm term) {
        Long bound = threshold(term);
        return stated == null || bound == null || stated > bound;
    }

    /** The number above which a clause begins to matter; null where its parameter names none. */
    static @Nullable Long threshold(LicenseTerm term) {
        Matcher matcher = THRESHOLD.matcher(String.valueOf(term.parameter()));
        if (!matcher.find()) {
            return null;
        }
        return Long.parseLong(matcher.group(1))
                * switch (matcher.group(2)) {
                    case "M" -> 1_000_000;
                    case "K" -> 1_000;
                    default -> 1;
                };
    }

    /** The territories of a clause in which a place lies. */
    static List<String> leftOut(LicenseTerm term, String place) {
        String wanted = place.strip().toUpperCase(Locale.ROOT);
        String named = String.valueOf(term.parameter()).split(":", 2)[0];
        return List.of(named.split(",", -1)).stream()
                .map(String::strip)
                .filter(left -> isIn(wanted, left))
                .toList();
    }

    private static boolean isIn(String wanted, String left) {
        return switch (left) {
            case "EU" -> EU.contains(wanted);
            case "UK" -> wanted.equals("UK") || wanted.equals("GB");
            default -> wanted.equals(left);
        };
    }
}
