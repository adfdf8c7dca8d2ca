package dev.sphagnum.graph;

import dev.sphagnum.catalog.CypherTwin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One statement of {@code cypher/}, by its path below that folder without the ending: {@code lineage/descendants}.
 *
 * @param text the whole file, header comment included, as a person would paste it
 */
public record CypherFile(String path, String text) {
    /** Stands for a whole transaction of several statements when observers are told how long it took. */
    static final CypherFile COMMIT = new CypherFile("transaction", "");

    private static final Map<String, CypherFile> LOADED = new ConcurrentHashMap<>();

    /** Loads a statement of ours. Thread-safe, each file is read once. */
    public static CypherFile of(String path) {
        return LOADED.computeIfAbsent(path, CypherFile::load);
    }

    /** What is sent: the text without the header, which the server would read anew with each request. */
    String statement() {
        int start = 0;
        while (text.startsWith("//", start)) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text;
            }
            start = end + 1;
        }
        return text.substring(start);
    }

    /** This statement as the twin of an answer, with the parameters that give the same rows. */
    public CypherTwin twin(Parameters parameters) {
        return new CypherTwin(path, text, parameters.asMap());
    }

    private static CypherFile load(String path) {
        try (InputStream stream = CypherFile.class.getResourceAsStream("/cypher/" + path + ".cypher")) {
            if (stream == null) {
                throw new IllegalArgumentException("no file cypher/" + path + ".cypher");
            }
            return new CypherFile(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
