package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Purpose.Action;
import dev.sphagnum.license.Purpose.Aim;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Policy;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether one clause lets somebody do what they say they want to do. */
final class UseRules {
    private static final Pattern THRESHOLD = Pattern.compile(">(\\d{1,9})([MK]?)\\b");
    /** Members of the European Union, ISO 3166-1 alpha-2. */
    private static final Set<String> EU = Set.of(
            ("AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO" + " SE SI SK EU").split(" "));

    private final Purpose purpose;
    private final Policy policy;

    UseRules(Purpose purpose, Policy policy) {
        this.purpose = purpose;
        this.policy = policy;
    }

    /** A verdict with the reason for it, in words. */
    record Answer(Verdict verdict, String text) {
        private static final Answer FINE = new Answer(Verdict.COMPATIBLE, "");
        private static final Answer DUTY = new Answer(Verdict.COMPATIBLE_WITH_OBLIGATIONS, "");

        private static Answer no(String text) {
            return new Answer(Verdict.INCOMPATIBLE, text);
        }

        private static Answer unknown(String text) {
            return new Answer(Verdict.UNKNOWN, text);
        }
    }

    /** What arrives contested or by reference, or rests on one reading, is no more than the policy makes of that. */
    Answer answer(Received received) {
        Answer answer = answer(received.term());
        if (answer.verdict() != Verdict.INCOMPATIBLE) {
            return answer;
        }
        Verdict most =
                switch (received.strength()) {
                    case 4 -> Verdict.INCOMPATIBLE;
                    case 3 -> policy.contested();
                    case 2 -> policy.byReference();
                    default -> Verdict.REVIEW;
                };
        boolean isOpen = !received.certain() || received.term().condition() != null;
        return new Answer(isOpen && most == Verdict.INCOMPATIBLE ? Verdict.REVIEW : most, answer.text());
    }

    private Answer answer(LicenseTerm term) {
        return switch (term.code()) {
            case "NC" -> purpose.aim() == Aim.COMMERCIAL ? Answer.no("Commercial use is not granted.") : Answer.FINE;
            case "RESEARCH" ->
                purpose.aim() == Aim.COMMERCIAL ? Answer.no("Only research use is granted.") : Answer.FINE;
            case "REVENUE_CAP" -> revenue(term);
            case "SCALE_CAP" -> users(term);
            case "TERRITORY" -> territory(term);
            case "ND", "DERIV_NOT_GRANTED", "COPYLEFT", "COMPUTE_ONLY" ->
                purpose.action() == Action.DISTRIBUTE ? Answer.DUTY : Answer.FINE;
            case "USE_POLICY", "NO_TRAIN" -> Answer.DUTY;
            case "NETWORK_SOURCE", "DISPLAY" -> purpose.action() == Action.INTERNAL ? Answer.FINE : Answer.DUTY;
            case "GPL_INBOUND" -> Answer.FINE;
            default -> purpose.action() == Action.DISTRIBUTE ? Answer.DUTY : Answer.FINE;
        };
    }

    private Answer revenue(LicenseTerm term) {
        return purpose.aim() == Aim.COMMERCIAL
                ? threshold(term, purpose.annualRevenueUsd(), "yearly revenue", "annualRevenueUsd")
                : Answer.FINE;
    }

    private Answer users(LicenseTerm term) {
        return threshold(term, purpose.monthlyActiveUsers(), "number of users", "monthlyActiveUsers");
    }

    private static Answer threshold(LicenseTerm term, @Nullable Long stated, String what, String argument) {
        if (stated == null) {
            return Answer.unknown("It depends on the " + what + ", which was not said: " + argument + ".");
        }
        Matcher matcher = THRESHOLD.matcher(String.valueOf(term.parameter()));
        if (!matcher.find()) {
            return new Answer(Verdict.REVIEW, "It depends on the " + what + "; the text says from which on.");
        }
        long bound = Long.parseLong(matcher.group(1))
                * switch (matcher.group(2)) {
                    case "M" -> 1_000_000;
                    case "K" -> 1_000;
                    default -> 1;
                };
        return stated > bound
                ? Answer.no("The " + what + " of " + stated + " is above the " + bound + " that are granted.")
                : Answer.FINE;
    }

    private Answer territory(LicenseTerm term) {
        String wanted =
                purpose.territory() == null ? null : purpose.territory().strip().toUpperCase(Locale.ROOT);
        String[] parts = String.valueOf(term.parameter()).split(":", 2);
        if (wanted == null) {
            return Answer.unknown("It depends on the territory, which was not said: territory.");
        }
        for (String left : parts[0].split(",", -1)) {
            if (isIn(wanted, left.strip())) {
                return Answer.no("Nothing is granted in " + left.strip()
                        + (parts.length == 2 ? ", if the model is " + parts[1] : "") + ".");
            }
        }
        return Answer.FINE;
    }

    private static boolean isIn(String wanted, String left) {
        return switch (left) {
            case "EU" -> EU.contains(wanted);
            case "UK" -> wanted.equals("UK") || wanted.equals("GB");
            default -> wanted.equals(left);
        };
    }
}
