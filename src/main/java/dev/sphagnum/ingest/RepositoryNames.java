package dev.sphagnum.ingest;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.sphagnum.catalog.Names;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Repositories are named host, owner, name: {@code github.com/owner/name}. */
public final class RepositoryNames {
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:https?|git|ssh)://)?(?:[^/@]*@)?(?:www\\.)?([A-Za-z0-9.-]+\\.[A-Za-z]+)[/:]([^/]+)/([^/?#]+?)(?:\\.git)?/*(?:[?#].*)?");

    private RepositoryNames() {}

    /** The name in the graph's form, from an address or a name; null when the text is neither. */
    public static @Nullable String of(String text) {
        Matcher matcher = NAME.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT) + "/" + matcher.group(2) + "/" + matcher.group(3);
        return Names.isUsable(name) ? name : null;
    }

    /** {@code github.com/owner} of {@code github.com/owner/name}. */
    public static String owner(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    /** The package URL of a repository on GitHub; null for other hosts, which have no type. */
    public static @Nullable String purl(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length != 3 || !parts[0].equals("github.com")) {
            return null;
        }
        try {
            return new PackageURL("github", parts[1], parts[2], null, null, null).canonicalize();
        } catch (MalformedPackageURLException e) {
            return null;
        }
    }
}
