package dev.sphagnum.ingest;

import dev.sphagnum.catalog.Names;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.registry.FormerNames;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From what people write where a name should stand to the name in the graph. One for each run; not thread-safe. */
public final class NameResolver {
    private static final Pattern HUB_ADDRESS =
            Pattern.compile("(?i)(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/(.+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

    private FormerNames moves;

    public NameResolver(FormerNames moves) {
        this.moves = moves;
    }

    /** What a text turned out to name. */
    public sealed interface Resolved {
        /**
         * A name in the graph's form.
         *
         * @param isAddress it was written as an address on the Hub
         * @param isLegacy it has no owner and no move of it is known
         */
        record Named(String name, boolean isAddress, boolean isLegacy) implements Resolved {}

        /** Nothing that could be a node: a folder, a foreign address, a text that is no name. */
        record Unresolved(DirtyKind kind) implements Resolved {}
    }

    /** The model that a text names. */
    public Resolved model(String text) {
        return resolve(text, false);
    }

    /** The data set that a text names. */
    public Resolved dataset(String text) {
        return resolve(text, true);
    }

    /** The repository that an address or a name means; null when the text is neither. */
    public @Nullable String repository(String text) {
        String name = RepositoryNames.of(text);
        return name == null ? null : moves.current(NodeKind.REPOSITORY, name);
    }

    /** Takes moves that the run itself has found; names resolved before keep what they were resolved to. */
    void learn(Map<NodeId, NodeId> found) {
        if (!found.isEmpty()) {
            moves = moves.plus(found);
        }
    }

    /** The moves that are known in this run. */
    public FormerNames moves() {
        return moves;
    }

    private Resolved resolve(String text, boolean isDataset) {
        String stripped = text.strip();
        if (stripped.length() > NodeId.MAX_NAME_LENGTH) {
            return new Resolved.Unresolved(DirtyKind.UNUSABLE_NAME);
        }
        var address = HUB_ADDRESS.matcher(stripped);
        boolean isAddress = mayBeHubAddress(stripped) && address.matches();
        String name = isAddress ? hubName(address.group(1)) : stripped;
        if (name.contains("://") && ADDRESS.matcher(name).matches()) {
            return new Resolved.Unresolved(DirtyKind.URL_PARENT);
        }
        if (isPath(name)) {
            return new Resolved.Unresolved(DirtyKind.LOCAL_PATH_PARENT);
        }
        if (!Names.isUsable(name)) {
            return new Resolved.Unresolved(DirtyKind.UNUSABLE_NAME);
        }
        String current = moves.current(isDataset ? NodeKind.DATASET : NodeKind.MODEL, name);
        return new Resolved.Named(current, isAddress, current.indexOf('/') < 0);
    }

    /** Spares nearly all names the pattern: an address begins with its host or with the protocol. */
    private static boolean mayBeHubAddress(String text) {
        return !text.isEmpty() && "hHwW".indexOf(text.charAt(0)) >= 0;
    }

    /** {@code datasets/org/name/tree/main?x} is {@code org/name}. */
    private static String hubName(String path) {
        String plain = path.replaceFirst("[?#].*", "");
        String[] parts = plain.replaceFirst("^(?:datasets|models)/", "").split("/", 3);
        return parts.length < 2 || parts[1].isBlank() ? parts[0] : parts[0] + "/" + parts[1];
    }

    /** A name on the Hub has one slash at most, and neither part is a step of a path. */
    private static boolean isPath(String name) {
        return name.startsWith("/")
                || name.startsWith("./")
                || name.startsWith("../")
                || name.startsWith("~")
                || name.endsWith("/")
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('\\') >= 0
                || name.indexOf('/') != name.lastIndexOf('/')
                || name.regionMatches(true, 0, "file:", 0, "file:".length())
                || (name.indexOf(':') == 1 && DRIVE.matcher(name).matches());
    }
}
