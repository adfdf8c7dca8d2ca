package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTreeTest {
    private static final String USE = "import transformers\ntransformers.AutoModel.from_pretrained(\"%s\")\n";

    @TempDir
    Path folder;

    @Test
    void boundsWhatItReadsAndReportsTheRest() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("huge.py").toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/"));
        Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"));
        write("binary.py", "a\0b");
        write("latin.py", "# é\n" + USE.formatted("acme/latin"), StandardCharsets.ISO_8859_1);
        write("long.py", "x = \"" + "a".repeat(4_000_000) + "\"\n" + USE.formatted("acme/long"));
        write("nested.py", "x = " + "(".repeat(20_000) + ")".repeat(20_000) + "\n" + USE.formatted("acme/nested"));
        write("broken.ipynb", """
                {"cells": [{"cell_type": "code", "source": ["import transformers\\n",
                "transformers.AutoModel.from_pretrained('acme/notebook')"]}, {"cell_type""");
        write("bomb.yaml", yamlBomb() + "base_model: acme/bomb\n");
        write("node_modules/x.py", USE.formatted("acme/dependency"));
        write("lfs.safetensors", "version https://git-lfs.github.com/spec/v1\noid sha256:aa\nsize 12345\n");
        write("d/".repeat(120) + "x.py", USE.formatted("acme/deep"));

        ScanReport report = scan(folder);

        assertThat(report.uses())
                .extracting(ModelUse::name)
                .containsExactly("acme/bomb", "acme/notebook", "acme/latin", "acme/long", "acme/nested");
        assertThat(report.weights()).containsExactly(new WeightFile("lfs.safetensors", "safetensors", true, 12345));
        assertThat(report.skipped())
                .isEqualTo(Map.ofEntries(
                        Map.entry(Skip.TOO_LARGE, 1L),
                        Map.entry(Skip.LINK_INSIDE, 1L),
                        Map.entry(Skip.LINK_OUTSIDE, 1L),
                        Map.entry(Skip.BROKEN_LINK, 1L),
                        Map.entry(Skip.BINARY, 1L),
                        Map.entry(Skip.WRONG_ENCODING, 1L),
                        Map.entry(Skip.LONG_LINE, 1L),
                        Map.entry(Skip.TOO_NESTED, 1L),
                        Map.entry(Skip.BROKEN_SYNTAX, 1L),
                        Map.entry(Skip.EXCLUDED_FOLDER, 1L),
                        Map.entry(Skip.TOO_DEEP, 1L)));
    }

    @Test
    void refusesUnsafeNamesInArchivesAndReadsTheRest() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "../../evil.py", USE.formatted("acme/evil"));
            entry(out, "/root.py", USE.formatted("acme/root"));
            entry(out, "top/good.py", USE.formatted("acme/good"));
            entry(out, "top/ignored/x.py", USE.formatted("acme/ignored"));
            entry(out, "top/.gitignore", "ignored/\n");
        }
        ScanReport report = scan(zip);
        assertThat(report.uses()).extracting(ModelUse::file).containsExactly("top/good.py");
        assertThat(report.skipped()).isEqualTo(Map.of(Skip.UNSAFE_NAME, 2L, Skip.IGNORED, 1L));
    }

    @Test
    void stopsAtAnArchiveThatUnpacksToTooMuch() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "first.py", USE.formatted("acme/first"));
            out.putNextEntry(new ZipEntry("zeros.bin"));
            zeros(out, 300);
        }
        assertThat(scan(zip).skipped()).containsKey(Skip.ARCHIVE_TOO_LARGE);

        Path tar = folder.resolve("bomb.tar.gz");
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
            TarArchiveEntry entry = new TarArchiveEntry("zeros.bin");
            entry.setSize(300L << 20);
            out.putArchiveEntry(entry);
            zeros(out, 300);
            out.closeArchiveEntry();
        }
        assertThat(scan(tar).skipped()).isEqualTo(Map.of(Skip.ARCHIVE_TOO_LARGE, 1L));
    }

    @Test
    void reportsABrokenArchive() throws IOException {
        Path tar = folder.resolve("a.tgz");
        Files.writeString(tar, "no gzip");
        assertThat(scan(tar).skipped()).isEqualTo(Map.of(Skip.BROKEN_ARCHIVE, 1L));
        assertThat(scan(tar).isComplete()).isFalse();
    }

    @Test
    void stopsAtTheBoundOnFiles() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("f" + i + ".py", "");
        }
        SourceLimits three = new SourceLimits(1_000, 3, 10, 1_000, 10, 1_000);
        ScanReport report = SourceScan.of(List.of(folder), three);
        assertThat(report.files()).isEqualTo(3);
        assertThat(report.skipped()).isEqualTo(Map.of(Skip.TOO_MANY_FILES, 1L));
    }

    @Test
    void obeysNestedGitignoreFilesWithNegationAndAnchors() throws IOException {
        write(".gitignore", "*.gen.py\n/anchored.py\nbuilt/\n");
        write("inner/.gitignore", "!kept.gen.py\n");
        for (String file : List.of(
                "a.gen.py",
                "anchored.py",
                "inner/anchored.py",
                "inner/kept.gen.py",
                "inner/b.gen.py",
                "inner/built/c.py")) {
            write(file, USE.formatted("acme/x"));
        }
        assertThat(scan(folder).uses())
                .extracting(ModelUse::file)
                .containsExactly("inner/anchored.py", "inner/kept.gen.py");
    }

    @Test
    void takesANameThatIsAFolderOfTheTreeForTheFolder() throws IOException {
        write("acme/model/config.json", "{}");
        write("a.py", USE.formatted("acme/model"));
        assertThat(scan(folder).uses()).isEmpty();
    }

    @Test
    void saysThatWeightsAreHandedOnOnlyWhereTheTieIsShown() throws IOException {
        write("a.py", USE.formatted("acme/one"));
        write("weights/x.gguf", "GGUF....");
        assertThat(scan(folder).uses()).extracting(ModelUse::redistributes).containsExactly(true);
        write("b.py", USE.formatted("acme/two"));
        assertThat(scan(folder).uses()).extracting(ModelUse::redistributes).containsExactly(false, false);
        write("two/x.gguf", "GGUF....");
        assertThat(scan(folder).uses()).extracting(ModelUse::redistributes).containsExactly(false, true);
    }

    private static ScanReport scan(Path path) {
        return SourceScan.of(List.of(path), SourceLimits.DEFAULTS);
    }

    private void write(String name, String text) throws IOException {
        write(name, text, StandardCharsets.UTF_8);
    }

    private void write(String name, String text, java.nio.charset.Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    private static String yamlBomb() {
        StringBuilder bomb = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char c = 'b'; c < 'u'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(String.join(", ", java.util.Collections.nCopies(9, before)))
                    .append("]\n");
        }
        return bomb.toString();
    }
}
