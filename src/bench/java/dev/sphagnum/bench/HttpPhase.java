package dev.sphagnum.bench;

import dev.sphagnum.bench.HttpBenchmark.Busy;
import dev.sphagnum.bench.HttpBenchmark.Measured;
import dev.sphagnum.bench.HttpBenchmark.Plan;
import dev.sphagnum.bench.HttpBenchmark.Result;
import dev.sphagnum.bench.HttpBenchmark.Round;
import java.time.Duration;
import java.util.List;

/** GraphQL over HTTP beside the bare driver, in peace and while an ingest runs. */
final class HttpPhase {
    private HttpPhase() {}

    static void run(Bench bench, Figures figures) throws InterruptedException {
        Plan usual = Plan.of(bench.store(), bench.hub());
        // A small graph is there to see that the suite runs.
        Plan plan = bench.isSmall()
                ? new Plan(
                        usual.home(),
                        usual.libraries(),
                        usual.options(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        usual.records())
                : usual;
        Result result = HttpBenchmark.run(plan);
        figures.value("http-ratio", result.lookUpsOfMixPercent());
        figures.value("http-p99", result.mix().p99());
        figures.count("http-errors", result.mix().errors());
        Figures.Table shares = figures.table("Of the look-ups a second that the bare driver reaches", "what", "%");
        shares.row("look-ups of the mix", result.lookUpsOfMixPercent());
        shares.row("whole mix", result.mixPercent());
        shares.row("look-ups alone", result.lookUpsAlonePercent());
        rounds(figures, result.rounds());
        print(figures, "Bare driver", result.bare());
        print(figures, "Mix over HTTP", result.mix());
        print(figures, "Look-ups alone over HTTP", result.lookUps());
        Busy busy = result.busy();
        if (busy != null) {
            busy(figures, result, busy);
        }
    }

    private static void rounds(Figures figures, List<Round> rounds) {
        Figures.Table table = figures.table(
                "Answers a second, round by round",
                "round",
                "bare driver",
                "look-ups of the mix",
                "whole mix",
                "look-ups alone");
        for (int at = 0; at < rounds.size(); at++) {
            Round round = rounds.get(at);
            table.row(
                    at + 1,
                    round.bare().perSecond(),
                    round.mix().lookUpsPerSecond(),
                    round.mix().perSecond(),
                    round.lookUps().perSecond());
        }
    }

    private static void busy(Figures figures, Result quiet, Busy busy) {
        figures.count("http-busy-errors", busy.mix().errors());
        print(figures, "Mix over HTTP while an ingest runs", busy.mix());
        print(figures, "Bare driver while an ingest runs", busy.bare());
        figures.table("While an ingest runs", "what", "times slower", "a second alone", "a second beside")
                .row(
                        "mix over HTTP",
                        quiet.mix().perSecond() / busy.mix().perSecond(),
                        quiet.mix().perSecond(),
                        busy.mix().perSecond())
                .row(
                        "bare driver",
                        quiet.bare().perSecond() / busy.bare().perSecond(),
                        quiet.bare().perSecond(),
                        busy.bare().perSecond())
                .row(
                        "the ingest, beside the mix",
                        busy.aloneRecords() / busy.mixRecords(),
                        busy.aloneRecords(),
                        busy.mixRecords())
                .row(
                        "the ingest, beside the bare driver",
                        busy.aloneRecords() / busy.bareRecords(),
                        busy.aloneRecords(),
                        busy.bareRecords());
    }

    private static void print(Figures figures, String title, Measured measured) {
        Figures.Table table = figures.table(title, "question", "a second", "p50 ms", "p99 ms", "most ms");
        measured.rows().forEach(row -> table.row(row.kind(), row.perSecond(), row.p50(), row.p99(), row.max()));
        table.row("errors", measured.errors(), "", "", "");
    }
}
