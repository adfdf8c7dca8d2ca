package dev.sphagnum.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a JSON Lines file of the Hub's models, of any size, with the shares, degrees and depths that were published for
 * the whole Hub ({@link Published}), and in it one planted family of a known size.
 *
 * <p>Models stand in no order: what derives from a model may come before it. A line in some ten thousand is one that a
 * reader must pass over.
 */
public final class HubGenerator {
    private static final int MODELS_PER_BAD_LINE = 10_000;
    private static final int LEAST_BAD_LINES = 5;
    private static final int MOST_MODELS = 200_000_000;
    private static final int BUFFER_BYTES = 1 << 20;

    private HubGenerator() {}

    /**
     * Writes a new file; the same size and seed give the same bytes.
     *
     * @param models how many the file describes, the planted family included
     * @param family descendants of the planted root {@code planted/root}, fewer than {@code models}
     * @throws IllegalArgumentException when the numbers do not fit
     * @throws UncheckedIOException when the file is there already or cannot be written
     */
    public static Generated write(Path file, long models, int family, long seed) {
        if (models < 1 || models > MOST_MODELS) {
            throw new IllegalArgumentException("models must be 1 to " + MOST_MODELS + ", not " + models);
        }
        if (family < 0 || family >= models) {
            throw new IllegalArgumentException(
                    "a planted family of " + family + " and its root do not fit into " + models + " models");
        }
        HubPlan plan = HubPlan.of((int) models, family, seed);
        try (OutputStream stream = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER_BYTES)) {
            long badLines = write(stream, plan, seed);
            return new Generated(models, 0, 0, plan.edges(), badLines, HubModelNames.PLANTED_ROOT, family);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many of the lines are bad. */
    private static long write(OutputStream stream, HubPlan plan, long seed) throws IOException {
        int badLines = Math.max(LEAST_BAD_LINES, plan.models() / MODELS_PER_BAD_LINE);
        int stride = stride(plan.models());
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(stream)
                .setPrettyPrinter(new MinimalPrettyPrinter(""))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            HubLines lines = new HubLines(plan, new HubModelNames(plan, seed), seed, json);
            int written = 0;
            for (long place = 0; place < plan.models(); place++) {
                lines.write(model(plan, stride, place));
                while (written < badLines && place + 1 >= (written + 1L) * plan.models() / (badLines + 1)) {
                    writeBad(written, json, lines, model(plan, stride, place));
                    written++;
                }
            }
            return written;
        }
    }

    private static int model(HubPlan plan, int stride, long place) {
        return (int) (place * stride % plan.models());
    }

    /** Without a common divisor, so that every model has its turn; about the golden section, so that neighbours part. */
    private static int stride(int models) {
        int stride = Math.max(1, (int) (models * 0.618034));
        while (greatestCommonDivisor(stride, models) != 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int one, int other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    private static void writeBad(int number, JsonGenerator json, HubLines lines, int model) throws IOException {
        switch (number % 5) {
            case 0 -> json.writeRaw("{\"_id\":\"6621\",\"id\":\"cut-off/model-" + number + "\",\"tags\":[\"transf\n");
            case 1 -> lines.write(model);
            case 2 -> json.writeRaw("[\"not\",\"a\",\"model\"]\n");
            case 3 -> json.writeRaw("{\"_id\":\"6621\",\"tags\":[\"region:us\"]}\n");
            default -> json.writeRaw("{\"id\":\"/tmp/checkpoints/" + number + "/\",\"tags\":[\"region:us\"]}\n");
        }
    }
}
