package dev.sphagnum.registry;

import dev.sphagnum.catalog.Names;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name as people write it: an id, a name, or the address of a page in a browser.
 *
 * @param name what is left to look up
 * @param kinds the kinds that the way of writing allows, in order of preference; empty for any
 */
record TypedName(String name, List<NodeKind> kinds) {
    private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPOSITORY = Pattern.compile("github\\.com/[^/]+/[^/]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWNER = Pattern.compile("[^/]+\\.[a-z]+/[^/]+", Pattern.CASE_INSENSITIVE);
    private static final String HUB = "huggingface.co/";

    /** Reads the text; refuses what can be no name at all. */
    static TypedName of(String text) {
        String stripped = text.strip();
        if (!Names.isUsable(stripped)) {
            throw new Problem.BadArgument("name", complaint(stripped)).asException();
        }
        Optional<NodeId> id = NodeId.parse(stripped);
        if (id.isPresent()) {
            return fromId(id.get());
        }
        String address = SCHEME.matcher(stripped).replaceFirst("");
        return address.length() == stripped.length() ? plain(stripped) : fromAddress(address);
    }

    private static String complaint(String text) {
        if (text.isEmpty()) {
            return "the name is empty; write it as org/model, github.com/owner/repository or an id";
        }
        return text.length() > NodeId.MAX_NAME_LENGTH
                ? "the name has " + text.length() + " characters; at most " + NodeId.MAX_NAME_LENGTH + " are taken"
                : "the name '" + Quoted.of(text) + "' holds control characters";
    }

    private static TypedName fromId(NodeId id) {
        String name = id.kind() == NodeKind.REPOSITORY
                ? repository(SCHEME.matcher(id.name()).replaceFirst(""))
                : id.name();
        return new TypedName(name, List.of(id.kind()));
    }

    private static TypedName plain(String name) {
        if (REPOSITORY.matcher(trimmed(name)).matches()) {
            return new TypedName(repository(name), List.of(NodeKind.REPOSITORY));
        }
        return new TypedName(name, List.of());
    }

    private static TypedName fromAddress(String address) {
        String path = trimmed(address);
        if (REPOSITORY.matcher(path).matches()) {
            return new TypedName(repository(path), List.of(NodeKind.REPOSITORY));
        }
        if (path.startsWith(HUB + "datasets/")) {
            return new TypedName(path.substring((HUB + "datasets/").length()), List.of(NodeKind.DATASET));
        }
        if (path.startsWith(HUB) && path.indexOf('/', HUB.length()) > 0) {
            return new TypedName(path.substring(HUB.length()), List.of(NodeKind.MODEL));
        }
        return OWNER.matcher(path).matches()
                ? new TypedName(path, List.of(NodeKind.OWNER))
                : new TypedName(path, List.of());
    }

    /** The host is lower case in the graph; what follows is kept. */
    private static String repository(String name) {
        String path = trimmed(name);
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash).toLowerCase(java.util.Locale.ROOT) + path.substring(slash);
    }

    private static String trimmed(String address) {
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return path.endsWith(".git") ? path.substring(0, path.length() - ".git".length()) : path;
    }
}
