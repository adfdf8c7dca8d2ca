package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads JSON and YAML that strangers wrote, within bounds. Aliases of YAML are never followed. */
final class FileText {
    private static final int DEEPEST = 100;
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength((int) HubHost.FILE_BYTES)
            .maxNumberLength(1_000)
            .build();
    private static final ObjectMapper JSON =
            new ObjectMapper(JsonFactory.builder().streamReadConstraints(BOUNDS).build());
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .streamReadConstraints(BOUNDS)
            .loaderOptions(options())
            .build());
    /** The metadata of a card stands between two lines of three dashes, at its very beginning. */
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(.*?)^---[ \\t]*$", Pattern.MULTILINE | Pattern.DOTALL);

    private FileText() {}

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) HubHost.FILE_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** The object that a file holds; empty when it holds none that we take. */
    static Optional<JsonNode> object(String fileName, byte[] body) {
        return object(fileName.endsWith(".json") ? JSON : YAML, new String(body, StandardCharsets.UTF_8));
    }

    /** The metadata at the head of a card; empty when there is none that we take. */
    static Optional<JsonNode> frontMatter(byte[] card) {
        Matcher matcher = FRONT_MATTER.matcher(new String(card, StandardCharsets.UTF_8));
        return matcher.find() ? object(YAML, matcher.group(1)) : Optional.empty();
    }

    private static Optional<JsonNode> object(ObjectMapper mapper, String text) {
        try {
            return Optional.of(mapper.readTree(text)).filter(JsonNode::isObject);
        } catch (IOException | YAMLException e) {
            return Optional.empty();
        }
    }
}
