package dev.sphagnum.ingest.github;

import dev.sphagnum.ingest.RepositoryNames;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A repository as GitHub names it, of letters that can stand in an address as they are.
 *
 * @param owner a user or organisation
 */
record GithubName(String owner, String name) {
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** The name in {@code owner/name}; null when GitHub could have no such repository. */
    static @Nullable GithubName of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return null;
        }
        String owner = text.substring(0, slash);
        String name = text.substring(slash + 1);
        boolean isUsable = OWNER.matcher(owner).matches()
                && NAME.matcher(name).matches()
                && !name.equals(".")
                && !name.equals("..");
        return isUsable ? new GithubName(owner, name) : null;
    }

    /** The name as a person writes it: {@code owner/name}, {@code host/owner/name} or an address; null when it is none of that host. */
    static @Nullable GithubName written(String text, String host) {
        GithubName plain = of(text);
        String full = RepositoryNames.of(text);
        return plain != null || full == null ? plain : inGraph(full, host);
    }

    /** The name in the graph's form, {@code host/owner/name}; null when it is none that the host could have. */
    static @Nullable GithubName inGraph(String name, String host) {
        return name.startsWith(host + "/") ? of(name.substring(host.length() + 1)) : null;
    }

    /** The name in the graph's form. */
    String on(String host) {
        return host + "/" + owner + "/" + name;
    }
}
