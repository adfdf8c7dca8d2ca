package dev.sphagnum.app;

import dev.sphagnum.catalog.Quoted;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A moment as a person writes it: a date, a date with time and offset, or how long ago, {@code P7D}; ISO 8601, days in UTC. */
final class Moment {
    private Moment() {}

    static OffsetDateTime of(String option, String text, Clock clock) {
        try {
            return parse(text, clock);
        } catch (DateTimeException | ArithmeticException e) {
            throw Main.badOption(
                    option,
                    option + " is '" + Quoted.of(text)
                            + "'; it takes a date (2026-01-31), a time (2026-01-31T12:00:00Z) or how long ago (P7D, PT12H)");
        }
    }

    private static OffsetDateTime parse(String text, Clock clock) {
        if (text.startsWith("P")) {
            return OffsetDateTime.now(clock)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .minus(Duration.parse(text));
        }
        return text.contains("T")
                ? OffsetDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
