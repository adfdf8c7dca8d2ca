package dev.sphagnum.ingest.sourcecode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Listing;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Mapping;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Scalar;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML and JSON into {@link ConfigNode}s; what cannot be read is read line by line or left out. */
final class ConfigReader {
    private static final int MAX_DEPTH = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(SourceLimits.DEFAULTS.textBytes())
                    .build())
            .build();

    private ConfigReader() {}

    /** The documents of a YAML file; a template that is no YAML gives its lines of the form {@code key: value}. */
    static List<ConfigNode> yaml(SourceFile file) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        // Each anchor is read once, however many aliases it has.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(SourceLimits.DEFAULTS.textBytes());
        List<ConfigNode> documents = new ArrayList<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            for (Node node : new Yaml(options).composeAll(new StringReader(file.text()))) {
                documents.add(node(node, seen));
            }
            return documents;
        } catch (YAMLException e) {
            file.remarks().accept(Skip.BROKEN_SYNTAX);
            return List.of(LineConfig.read(file.text(), ":"));
        }
    }

    /** Each node once: an alias that is read again adds nothing, and a bomb is made of them. */
    private static ConfigNode node(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return new Listing(List.of());
        }
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, ConfigNode> entries = new LinkedHashMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                    entries.put(key, node(tuple.getValueNode(), seen));
                }
                yield new Mapping(entries);
            }
            case SequenceNode sequence ->
                new Listing(sequence.getValue().stream()
                        .map(each -> node(each, seen))
                        .toList());
            case ScalarNode scalar -> scalar(scalar);
            default -> new Listing(List.of());
        };
    }

    private static Scalar scalar(ScalarNode node) {
        int line = node.getStartMark().getLine() + 1;
        boolean isBlock = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        boolean isOneLine = node.getEndMark().getLine() == node.getStartMark().getLine();
        Place place = new Place(
                line,
                node.getStartMark().getColumn() + 1,
                isOneLine ? node.getEndMark().getColumn() + 1 : null);
        return new Scalar(node.getValue(), place, isBlock ? line + 1 : line);
    }

    /** A JSON file, comments allowed; broken JSON gives what came before the break. */
    static ConfigNode json(SourceFile file) {
        Mapping broken = new Mapping(new LinkedHashMap<>());
        try (JsonParser parser = JSON.createParser(file.text())) {
            return parser.nextToken() == null ? broken : value(parser, broken, "");
        } catch (IOException e) {
            file.remarks().accept(Skip.BROKEN_SYNTAX);
            return broken.entries().getOrDefault("", broken);
        }
    }

    private static ConfigNode value(JsonParser parser, Mapping outer, String key) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Mapping mapping = new Mapping(new LinkedHashMap<>());
                // Before it is read, so that a break in the middle loses nothing.
                outer.entries().put(key, mapping);
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    mapping.entries().put(name, value(parser, mapping, name));
                }
                yield mapping;
            }
            case START_ARRAY -> {
                List<ConfigNode> items = new ArrayList<>();
                outer.entries().put(key, new Listing(items));
                while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                    items.add(value(parser, new Mapping(new LinkedHashMap<>()), ""));
                }
                yield new Listing(items);
            }
            default -> {
                var start = parser.currentTokenLocation();
                Place place = new Place(start.getLineNr(), start.getColumnNr(), null);
                yield new Scalar(String.valueOf(parser.getText()), place, start.getLineNr());
            }
        };
    }
}
