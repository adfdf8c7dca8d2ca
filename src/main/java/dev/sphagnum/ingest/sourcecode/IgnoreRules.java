package dev.sphagnum.ingest.sourcecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.ignore.IgnoreNode;

/** The .gitignore files of a tree; the one that is nearest to a file has the last word (https://git-scm.com/docs/gitignore). */
final class IgnoreRules {
    private final Map<String, IgnoreNode> nodes = new HashMap<>();

    /**
     * Takes the rules of a folder.
     *
     * @param folder its path, empty for the root
     */
    void add(String folder, byte[] rules) throws IOException {
        IgnoreNode node = nodes.computeIfAbsent(folder, _ -> new IgnoreNode());
        node.parse(new ByteArrayInputStream(rules));
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
