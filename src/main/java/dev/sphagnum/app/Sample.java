package dev.sphagnum.app;

import dev.sphagnum.ingest.IngestOptions;
import dev.sphagnum.ingest.IngestReport;
import dev.sphagnum.ingest.Input;
import dev.sphagnum.ingest.Source;
import dev.sphagnum.ingest.huggingface.HubDatasets;
import dev.sphagnum.ingest.huggingface.HubModels;
import dev.sphagnum.ingest.repositories.RepositoryList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bundled sample. It is loaded once into a data folder; a marker with the hash of what was loaded is written last, so
 * that a killed load or a newer sample is loaded again.
 */
final class Sample {
    private static final String SOURCE = "sample";
    private static final List<String> FILES = List.of("models.jsonl", "datasets.jsonl", "repositories.jsonl");

    private final Path marker;

    Sample(Path home) {
        this.marker = home.resolve("sample.loaded");
    }

    void loadInto(Features features, GlobalOptions options, Consumer<String> say) {
        String fingerprint = fingerprint(features);
        if (fingerprint.equals(loaded())) {
            return;
        }
        say.accept("loading the bundled sample");
        try (ProgressLine progress = new ProgressLine(options)) {
            for (Source part : parts()) {
                // Analysed once, after all parts.
                IngestReport report =
                        features.ingestor(progress, _ -> {}).run(part, IngestOptions.DEFAULTS.withStrict(true));
                if (report.failure() != null) {
                    throw new IllegalStateException("the bundled sample is damaged: " + report.failure());
                }
            }
        }
        say.accept("analysing licences");
        features.upkeep().analyze();
        remember(fingerprint);
    }

    private static List<Source> parts() {
        return List.of(
                new HubModels(SOURCE, input("models.jsonl")),
                new HubDatasets(SOURCE, input("datasets.jsonl")),
                new RepositoryList(SOURCE, input("repositories.jsonl")));
    }

    private static Input input(String file) {
        return new Input("sample/" + file, () -> open(file));
    }

    private static InputStream open(String file) {
        InputStream stream = Sample.class.getResourceAsStream("/sample/" + file);
        if (stream == null) {
            throw new IllegalStateException("sample/" + file + " is missing from the jar");
        }
        return stream;
    }

    /** Of the facts and of the knowledge that reads them: either makes the stored findings old. */
    private static String fingerprint(Features features) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream stream = open(file)) {
                    digest.update(stream.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()) + " "
                    + features.knowledge().version();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String loaded() {
        try {
            return Files.exists(marker) ? Files.readString(marker).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void remember(String fingerprint) {
        try {
            Files.writeString(marker, fingerprint + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
