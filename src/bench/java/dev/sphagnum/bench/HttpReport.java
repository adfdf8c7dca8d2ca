package dev.sphagnum.bench;

import dev.sphagnum.bench.HttpBenchmark.Busy;
import dev.sphagnum.bench.HttpBenchmark.Measured;
import dev.sphagnum.bench.HttpBenchmark.Result;
import java.io.PrintStream;
import java.util.Locale;

/** What {@link HttpBenchmark} measured, for people. */
final class HttpReport {
    private final PrintStream out;

    HttpReport(PrintStream out) {
        this.out = out;
    }

    void print(Result result) {
        line("of the bare driver's %.0f look-ups a second:", result.bare().perSecond());
        line("  look-ups of the mix %.0f /s  %.1f %%", result.mix().lookUpsPerSecond(), result.lookUpsOfMixPercent());
        line("  whole mix           %.0f /s  %.1f %%", result.mix().perSecond(), result.mixPercent());
        line("  look-ups alone      %.0f /s  %.1f %%", result.lookUps().perSecond(), result.lookUpsAlonePercent());
        Busy busy = result.busy();
        if (busy != null) {
            print(result, busy);
        }
    }

    private void print(Result quiet, Busy busy) {
        line(
                "while an ingest runs: mix %.0f /s, %.2f times slower; bare driver %.0f /s, %.2f times slower",
                busy.mix().perSecond(),
                quiet.mix().perSecond() / busy.mix().perSecond(),
                busy.bare().perSecond(),
                quiet.bare().perSecond() / busy.bare().perSecond());
        line(
                "the ingest: %.0f records/s alone; beside the mix %.0f, %.2f times slower; beside the bare driver %.0f, %.2f times slower",
                busy.aloneRecords(),
                busy.mixRecords(),
                busy.aloneRecords() / busy.mixRecords(),
                busy.bareRecords(),
                busy.aloneRecords() / busy.bareRecords());
    }

    void print(String what, Measured measured) {
        line(
                "%s: errors %d, CPU of the clients %.0f %%, of service and database %.0f %%",
                what, measured.errors(), 100 * measured.clientCpu(), 100 * measured.serviceCpu());
        measured.rows()
                .forEach(row -> line(
                        "  %-8s %7.0f /s  p50 %6.2f ms  p99 %7.2f ms  max %7.2f ms",
                        row.kind(), row.perSecond(), row.p50(), row.p99(), row.max()));
        measured.failures().stream().limit(3).forEach(failure -> line("  failed: %s", failure));
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
