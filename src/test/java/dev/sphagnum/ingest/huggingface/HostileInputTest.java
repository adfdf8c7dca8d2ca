package dev.sphagnum.ingest.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.graph.TestGraph;
import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.TestIngest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are broken, cut off, far too large, or something else than they claim. */
class HostileInputTest {
    private static final String GOOD = "{\"id\": \"a/good\"}\n";

    private final TestIngest ingest = new TestIngest(TestGraph.empty());

    private IngestReport run(Input input) {
        return ingest.run(new HubModels("huggingface", input));
    }

    private IngestReport run(String text) {
        return run(TestIngest.input(text));
    }

    private void refuses(Input input, String message) {
        assertThatThrownBy(() -> run(input))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadInput.class))
                .hasMessageContaining(message);
        assertThat(ingest.count("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:GraphState RETURN count(n)"))
                .as("nothing was written")
                .isZero();
        assertThat(ingest.reports()).isEmpty();
    }

    @Test
    void refusesWhatIsNotJson() {
        refuses(TestIngest.input("SQLite format 3\0"), "begins with 'S'");
        refuses(TestIngest.input("id,name\n1,2\n"), "begins with 'i'");
        refuses(TestIngest.input(new byte[] {0, 1, 2}), "byte 0x00");
    }

    @Test
    void refusesAnObjectWhereAListShouldBe() {
        refuses(TestIngest.input("{\"error\": \"not found\"}"), "line 1: no usable id");
        refuses(
                TestIngest.input("{\n  \"models\": [\n    {\"id\": \"a/b\"}\n  ]\n}\n"),
                "one JSON object over several lines");
    }

    @Test
    void refusesGzipThatIsCutOffBeforeTheFirstRecord() throws IOException {
        byte[] gzip = gzip(randomModels(2_000));
        refuses(TestIngest.input(Arrays.copyOf(gzip, 12)), "gzip");
        refuses(TestIngest.input(Arrays.copyOf(gzip, 5)), "gzip");
    }

    @Test
    void keepsWhatCameBeforeTheCutOfAGzipAndRetiresNothing() throws IOException {
        TestGraph.run("""
                CREATE (:Model {name: 'm/0', lastSeenRun: 'before'})-[:DERIVED_FROM
                    {source: 'huggingface', relation: 'MERGE', lastSeenRun: 'before', claim: 'DECLARED', confidence: 1.0}]->
                    (:Model {name: 'x/y'})
                """);
        byte[] gzip = gzip(randomModels(2_000));
        IngestReport report = run(TestIngest.input(Arrays.copyOf(gzip, gzip.length / 2)));
        assertThat(report.complete()).isFalse();
        assertThat(report.failure()).isEqualTo("test input ends too early: the compressed data is cut off");
        assertThat(report.read()).isBetween(500L, 1_500L);
        assertThat(report.retired()).isZero();
        assertThat(ingest.count("MATCH (m:Model {stub: false}) RETURN count(m)"))
                .isEqualTo(report.read());
        assertThat(ingest.count("MATCH (:Model {name: 'm/0'})-[:DERIVED_FROM]->() RETURN count(*)"))
                .isOne();
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.complete, r.failure"))
                .containsExactly("false | test input ends too early: the compressed data is cut off");
    }

    @Test
    void readsGzipByItsFirstBytes() throws IOException {
        assertThat(run(TestIngest.input(gzip(GOOD))).read()).isOne();
    }

    @Test
    void skipsABadLineAndGoesOn() {
        IngestReport report = run("{\"id\": \"a/first\"}\n{\"id\": \"a/\n\n[1]\n{\"name\": 1}\n" + GOOD);
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.complete()).isTrue();
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.quoted())
                .containsExactly("line 2: {\"id\": \"a/", "line 4: [1]", "line 5: {\"name\":1}");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name ORDER BY m.name")).containsExactly("a/first", "a/good");
    }

    @Test
    void saysPlainlyWhatIsWrongWithALine() {
        String deep = "{\"id\": \"a/deep\", \"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}\n";
        IngestReport report =
                run(GOOD + "{\"id\": \"a/\n{\"id\": \"a/b\"\n{\"id\": \"a/b\"} {}\n{\"id\": nope}\n" + deep);
        assertThat(report.skips())
                .extracting(skip -> skip.reason())
                .containsExactly(
                        "not valid JSON (Unexpected end-of-input: was expecting closing quote for a string value at column 11)",
                        "not valid JSON (Unexpected end-of-input: expected close marker for Object at column 13)",
                        "not valid JSON (More text after the record at column 15)",
                        "not valid JSON (Unrecognized token 'nope': was expecting (JSON String, Number, Array, Object or"
                                + " token 'null', 'true' or 'false') at column 8)",
                        "beyond the bounds of a record: Document nesting depth (201) exceeds the maximum allowed (200)");
    }

    @Test
    void skipsALineOfTenMegabytesWithoutHoldingIt() {
        String long10 = "{\"id\": \"a/long\", \"x\": \"" + "y".repeat(10 * 1024 * 1024) + "\"}\n";
        IngestReport report = run(long10 + GOOD);
        assertThat(report.read()).isOne();
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly("line 1: longer than 8 MB");
        assertThat(report.skips().getFirst().quoted())
                .startsWith("{\"id\": \"a/long\"")
                .hasSizeLessThan(130);
    }

    @Test
    void skipsAnElementOfTenMegabytes() {
        IngestReport report = run(
                "[{\"id\": \"a/long\", \"x\": [" + "\"yyyyyyyyyyyyyyyyyyyy\",".repeat(500_000) + "1]}, " + GOOD + "]");
        assertThat(report.complete()).isTrue();
        assertThat(report.read()).isOne();
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly("element 1: longer than 8 MB");
    }

    @Test
    void endlessLinesNeedNoMemory() {
        long bytes = 2L * 1024 * 1024 * 1024;
        IngestReport report = run(new Input("endless", () -> new Endless(bytes)));
        assertThat(report.read()).isOne();
        assertThat(report.skipped()).isOne();
    }

    @Test
    void skipsALineThatIsNotUtf8() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"id\": \"a/X\"}\n".getBytes(StandardCharsets.UTF_8);
        bad[10] = (byte) 0xff;
        byte[] both = Arrays.copyOf(bad, bad.length + good.length);
        System.arraycopy(good, 0, both, bad.length, good.length);
        IngestReport report = run(TestIngest.input(both));
        assertThat(report.read()).isOne();
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly("line 1: not UTF-8");
    }

    @Test
    void skipsANameThatIsFarTooLong() {
        String name = "a/" + "n".repeat(10_000);
        IngestReport report = run(
                "{\"id\": \"" + name + "\"}\n{\"id\": \"a/m\", \"cardData\": {\"base_model\": \"" + name + "\"}}\n");
        assertThat(report.skips())
                .extracting(skip -> skip.where() + ": " + skip.reason())
                .containsExactly("line 1: no usable id");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name")).containsExactly("a/m");
        assertThat(report.dirtyExamples()).hasSize(1);
    }

    @Test
    void skipsALineThatIsNestedTooDeep() {
        String deep = "{\"id\": \"a/deep\", \"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}\n";
        IngestReport report = run(deep + GOOD);
        assertThat(report.read()).isOne();
        assertThat(report.skips().getFirst().reason()).startsWith("beyond the bounds of a record");
    }

    @Test
    void aBrokenArrayKeepsWhatCameBefore() {
        IngestReport report = run("[{\"id\": \"a/one\"}, 5, {\"id\": \"a/two\"}, {\"id\": ]");
        assertThat(report.complete()).isFalse();
        assertThat(report.failure()).startsWith("test input: the array is broken at line 1");
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.skipped()).isOne();
    }

    @Test
    void anArrayThatEndsTooEarlyIsNotComplete() {
        IngestReport report = run("[{\"id\": \"a/one\"},");
        assertThat(report.complete()).isFalse();
        assertThat(report.read()).isOne();
    }

    @Test
    void anEmptyListIsAComplete() {
        assertThat(run("[]").complete()).isTrue();
        assertThat(run("").read()).isZero();
    }

    @Test
    void strictStopsAtTheFirstBadRecordAndNamesIt() {
        IngestOptions strict = new IngestOptions(true, 1);
        assertThatThrownBy(() -> ingest.run(
                        new HubModels("huggingface", TestIngest.input(GOOD + "{nope}\n{\"id\": \"a/after\"}")), strict))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("test input, line 2: not valid JSON");
        assertThat(ingest.rows("MATCH (m:Model) RETURN m.name")).containsExactly("a/good");
        assertThat(ingest.rows("MATCH (r:IngestRun) RETURN r.complete")).containsExactly("false");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(run("\uFEFF" + GOOD).read()).isOne();
    }

    private static String randomModels(int number) {
        Random random = new Random(7); // fixed, so that the cut falls at the same place each time
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < number; i++) {
            lines.append("{\"id\": \"m/")
                    .append(i)
                    .append("\", \"sha\": \"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** One line of many bytes, then a good one. */
    private static final class Endless extends InputStream {
        private final byte[] end = ("\n" + GOOD).getBytes(StandardCharsets.UTF_8);
        private long left;
        private int ended;

        Endless(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            if (left > 0) {
                left--;
                return '{';
            }
            return ended < end.length ? end[ended++] : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left > 0) {
                int part = (int) Math.min(left, length);
                Arrays.fill(bytes, offset, offset + part, (byte) '{');
                left -= part;
                return part;
            }
            int next = read();
            if (next < 0) {
                return -1;
            }
            bytes[offset] = (byte) next;
            return 1;
        }
    }
}
