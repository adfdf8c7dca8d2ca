package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ConfigNode.Listing;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Mapping;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads configurations of one key a line: TOML, INI, properties and files of environment variables. Sections in brackets
 * and dots in keys make the tree; of TOML's values only strings, lists of strings and inline tables are read.
 */
final class LineConfig {
    private static final Pattern SECTION = Pattern.compile("\\s*\\[\\[?\\s*([^\\]]+?)\\s*\\]\\]?\\s*(?:[#;].*)?");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'");
    private static final Pattern INLINE = Pattern.compile("([A-Za-z_][\\w-]*)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private final Mapping root = new Mapping(new LinkedHashMap<>());
    private final Pattern line;
    private Mapping section = root;

    private LineConfig(String separators) {
        this.line = Pattern.compile(
                "\\s*(?:export\\s+|-\\s+)?([A-Za-z_\"][\\w.\"\\-\\[\\]]*)\\s*[" + separators + "]\\s*(.*)");
    }

    /** Keys end at one of {@code separators}. */
    static Mapping read(String text, String separators) {
        LineConfig config = new LineConfig(separators);
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            i = config.read(lines, i);
        }
        return config.root;
    }

    /** The last line that belongs to the entry. */
    private int read(String[] lines, int at) {
        String text = lines[at];
        if (text.isBlank()
                || text.strip().startsWith("#")
                || text.strip().startsWith(";")
                || text.strip().startsWith("!")) {
            return at;
        }
        Matcher head = SECTION.matcher(text);
        if (head.matches()) {
            boolean isElement = text.strip().startsWith("[[");
            section = isElement ? element(head.group(1)) : table(root, head.group(1));
            return at;
        }
        Matcher entry = line.matcher(text);
        if (!entry.matches()) {
            return at;
        }
        return value(lines, at, entry);
    }

    private int value(String[] lines, int at, Matcher entry) {
        String key = entry.group(1).replace("\"", "");
        String value = entry.group(2).strip();
        int column = entry.start(2) + 1;
        int end = at;
        if (value.startsWith("[") || value.startsWith("\"\"\"") || value.startsWith("'''")) {
            end = lastLine(lines, at, value);
        }
        put(key, end > at || value.startsWith("[") ? listing(lines, at, end) : single(value, at + 1, column));
        return end;
    }

    private static int lastLine(String[] lines, int at, String value) {
        String close = value.startsWith("[") ? "]" : value.substring(0, 3);
        if (value.indexOf(close, value.startsWith("[") ? 1 : 3) >= 0) {
            return at;
        }
        for (int i = at + 1; i < lines.length; i++) {
            if (lines[i].strip().startsWith(close) || lines[i].strip().endsWith(close)) {
                return i;
            }
        }
        return at;
    }

    private static Listing listing(String[] lines, int from, int to) {
        List<ConfigNode> items = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            if (!lines[i].strip().startsWith("#")) {
                Matcher matcher = QUOTED.matcher(lines[i]);
                while (matcher.find()) {
                    items.add(scalar(matcher, i + 1));
                }
            }
        }
        return new Listing(items);
    }

    private static Scalar scalar(Matcher matcher, int line) {
        String text = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return new Scalar(text, new Place(line, matcher.start() + 1, matcher.end() + 1), line);
    }

    private static ConfigNode single(String value, int line, int column) {
        if (value.startsWith("{")) {
            Map<String, ConfigNode> entries = new LinkedHashMap<>();
            Matcher inline = INLINE.matcher(value);
            while (inline.find()) {
                String text = inline.group(2).substring(1, inline.group(2).length() - 1);
                entries.put(inline.group(1), new Scalar(text, Place.ofLine(line), line));
            }
            return new Mapping(entries);
        }
        Matcher quoted = QUOTED.matcher(value);
        String text = quoted.lookingAt()
                ? (quoted.group(1) != null ? quoted.group(1) : quoted.group(2))
                : value.replaceFirst("\\s+[#;].*", "").strip();
        int length = quoted.lookingAt() ? quoted.end() : text.length();
        return new Scalar(text, new Place(line, column, column + length), line);
    }

    private void put(String key, ConfigNode value) {
        int dot = key.lastIndexOf('.');
        Mapping target = dot < 0 ? section : table(section, key.substring(0, dot));
        target.entries().put(key.substring(dot + 1), value);
    }

    private static Mapping table(Mapping from, String path) {
        Mapping at = from;
        for (String part : path.split("\\.", -1)) {
            ConfigNode next = at.entries().get(part.replace("\"", "").strip());
            if (!(next instanceof Mapping)) {
                next = new Mapping(new LinkedHashMap<>());
                at.entries().put(part.replace("\"", "").strip(), next);
            }
            at = (Mapping) next;
        }
        return at;
    }

    private Mapping element(String path) {
        int dot = path.lastIndexOf('.');
        Mapping parent = dot < 0 ? root : table(root, path.substring(0, dot));
        ConfigNode before = parent.entries().get(path.substring(dot + 1));
        List<ConfigNode> items = new ArrayList<>(before instanceof Listing(List<ConfigNode> old) ? old : List.of());
        Mapping element = new Mapping(new LinkedHashMap<>());
        items.add(element);
        parent.entries().put(path.substring(dot + 1), new Listing(items));
        return element;
    }
}
