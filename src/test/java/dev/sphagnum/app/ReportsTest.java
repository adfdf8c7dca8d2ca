package dev.sphagnum.app;

import static org.assertj.core.api.Assertions.assertThat;

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
            1,
            Map.of("models", 1L),
            0,
            0,
            List.of(),
            Map.of(DirtyKind.LOCAL_PATH_PARENT, 1L),
            List.of(new IngestReport.DirtyFact(DirtyKind.LOCAL_PATH_PARENT, new Where("line", 1), "/tmp/x")),
            List.of(),
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

    private static String printed(GlobalOptions.Format format) {
        StringWriter out = new StringWriter();
        Reports.print(REPORT, new Environment(Map.of(), new PrintWriter(out), new PrintWriter(out)), format);
        return out.toString();
    }
}
