package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Where;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final IngestReport REPORT = new IngestReport(
            "huggingface",
            "models.jsonl",
            "run",
            OffsetDateTime.parse("2026-05-06T07:08:09Z"),
            Duration.ofSeconds(1),
            true,
            1,
            Map.of("models", 1L),
            Map.of(ChangeKind.SHA_MOVED, 2L),
            0,
            3,
            0,
            List.of(),
            Map.of(DirtyKind.LOCAL_PATH_PARENT, 1L),
            List.of(new IngestReport.DirtyFact(DirtyKind.LOCAL_PATH_PARENT, new Where("line", 1), "/tmp/x")),
            List.of(),
            List.of("waited 34 s"),
            1,
            true,
            null);

    @Test
    void writesTheKindsOfDirtyFactsByTheirWords() {
        assertThat(printed(GlobalOptions.Format.table)).contains("  dirty: 1 localPathParent");
        assertThat(printed(GlobalOptions.Format.json).replaceAll("\\s", ""))
                .contains("\"dirty\":{\"localPathParent\":1}", "\"kind\":\"localPathParent\"")
                .doesNotContain("LOCAL_PATH_PARENT");
    }

    @Test
    void saysWhatChangedAndWhatWasNotRefreshed() {
        assertThat(printed(GlobalOptions.Format.table).lines())
                .contains(
                        "Read models.jsonl: 1 records in 1.0 s, going on with a run that was cut off",
                        "  changes: 2 SHA_MOVED",
                        "  set aside: 3 relationships that the source no longer names; they stay until a complete reading",
                        "  note: waited 34 s");
    }

    private static String printed(GlobalOptions.Format format) {
        StringWriter out = new StringWriter();
        Reports.print(REPORT, new Environment(Map.of(), new PrintWriter(out), new PrintWriter(out)), format);
        return out.toString();
    }
}
