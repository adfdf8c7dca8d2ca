package dev.sphagnum.ingest.sourcecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The .gitignore files of a tree; the one that is nearest to a file has the last word (https://git-scm.com/docs/gitignore). */
final class IgnoreRules {
    /** Each file is held against the rules of all folders above it: without a bound a small archive takes hours. */
    private static final int MOST_RULES = 20_000;

    private final Map<String, IgnoreNode> nodes = new HashMap<>();
    private int lines;

    /**
     * Takes the rules of a folder.
     *
     * @param folder its path, empty for the root
     * @return false when they are not taken, because the tree has too many
     */
    boolean add(String folder, byte[] rules) throws IOException {
        int more = 1;
        for (byte letter : rules) {
            more += letter == '\n' ? 1 : 0;
        }
        if (lines + more > MOST_RULES) {
            return false;
        }
        lines += more;
        IgnoreNode node = nodes.computeIfAbsent(folder, _ -> new IgnoreNode());
        node.parse(new ByteArrayInputStream(rules));
        return true;
    }

    /** True when the rules name the entry itself; its folders are not looked at. */
    boolean names(String path, boolean isFolder) {
        if (nodes.isEmpty()) {
            return false;
        }
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = slash < 0 ? "" : path.substring(0, slash);
            IgnoreNode node = nodes.get(folder);
            Boolean isIgnored = node == null ? null : node.checkIgnored(path.substring(slash + 1), isFolder);
            if (isIgnored != null) {
                return isIgnored;
            }
            if (slash < 0) {
                return false;
            }
        }
    }

    /** True when the rules name the file or one of the folders above it. */
    boolean covers(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (names(path.substring(0, slash), true)) {
                return true;
            }
        }
        return names(path, false);
    }
}
