package dev.sphagnum.license;

import dev.sphagnum.catalog.Verdict;
import dev.sphagnum.license.Purpose.Action;
import dev.sphagnum.license.Purpose.Aim;
import dev.sphagnum.license.knowledge.LicenseTerm;
import dev.sphagnum.license.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/** Whether one clause lets somebody do what they say they want to do. */
final class UseRules {
    private final Purpose purpose;
    private final Policy policy;
    private final Conditions conditions;

    UseRules(Purpose purpose, Policy policy) {
        this.purpose = purpose;
        this.policy = policy;
        conditions = new Conditions(policy.organisation().context());
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
        boolean isOpen = !received.certain() || !Boolean.TRUE.equals(conditions.isMet(received.term()));
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
        Long bound = Conditions.threshold(term);
        if (bound == null) {
            return new Answer(Verdict.REVIEW, "It depends on the " + what + "; the text says from which on.");
        }
        return stated > bound
                ? Answer.no("The " + what + " of " + stated + " is above the " + bound + " that are granted.")
                : Answer.FINE;
    }

    private Answer territory(LicenseTerm term) {
        if (purpose.territory() == null) {
            return Answer.unknown("It depends on the territory, which was not said: territory.");
        }
        return Conditions.leftOut(term, purpose.territory()).stream()
                .findFirst()
                .map(left -> Answer.no("Nothing is granted in " + left
                        + (term.condition() == null ? "" : ", if the model is " + term.condition()) + "."))
                .orElse(Answer.FINE);
    }
}
