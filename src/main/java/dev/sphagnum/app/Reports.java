package dev.sphagnum.app;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.license.AnalysisReport;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** What a run did, for people and for programs. */
final class Reports {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .addMixIn(DirtyKind.class, AsWord.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    /** Makes JSON write a kind by its word, as key and as value. */
    private interface AsWord {
        @JsonValue
        String word();
    }

    private Reports() {}

    static void print(IngestReport report, Environment environment, GlobalOptions.Format format) {
        if (format == GlobalOptions.Format.json) {
            new Printer(environment.out(), format).json(JSON.valueToTree(report));
            return;
        }
        PrintWriter out = environment.out();
        out.println((report.complete() ? "Read " : "Stopped while reading ") + report.input() + ": " + report.read()
                + " records in " + Math.round(report.duration().toMillis() / 100.0) / 10.0 + " s"
                + (report.isResumed() ? ", going on with a run that was cut off" : ""));
        out.println("  written: "
                + report.written().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
        if (!report.changes().isEmpty()) {
            out.println("  changes: "
                    + report.changes().entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey())
                            .collect(Collectors.joining(", ")));
        }
        if (report.retired() > 0) {
            out.println(
                    "  retired: " + report.retired() + " relationships and artefacts that the source no longer names");
        }
        if (report.lapsed() > 0) {
            out.println("  set aside: " + report.lapsed()
                    + " relationships that the source no longer names; they stay until a complete reading");
        }
        report.notes().forEach(note -> out.println("  note: " + note));
        if (report.unresolvedNames() > 0) {
            out.println("  unresolved: " + report.unresolvedNames() + " names");
        }
        if (report.skipped() > 0) {
            out.println("  skipped: " + report.skipped() + " records");
            report.skips()
                    .forEach(skip -> out.println("    " + skip.where() + ": " + skip.reason() + ": " + skip.quoted()));
        }
        report.dirty().forEach((kind, count) -> out.println("  dirty: " + count + " " + kind.word()));
        if (!report.missing().isEmpty()) {
            out.println("  not in the source: " + String.join(", ", report.missing()));
        }
        out.flush();
    }

    static void print(AnalysisReport report, Environment environment, GlobalOptions.Format format) {
        if (format == GlobalOptions.Format.json) {
            new Printer(environment.out(), format).json(JSON.valueToTree(report));
        } else {
            environment.out().println(sentence(report));
        }
    }

    static String sentence(AnalysisReport report) {
        return "Analysed: " + report.findings() + " licence findings (root causes); too little is known of "
                + report.unknown() + " artefacts to say, which clears none of them; " + report.removed()
                + " that no longer hold removed, " + report.verdictsChanged() + " verdicts changed";
    }
}
