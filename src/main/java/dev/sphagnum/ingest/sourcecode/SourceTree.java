package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a folder, of an archive, or one file alone. No link is followed: what a link within the tree leads to is read
 * where it stands, what lies outside is none of the tree's.
 */
final class SourceTree {
    /** Not read in any tree: version control, other people's code, and what tools build or keep. */
    private static final Set<String> EXCLUDED = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            "bower_components",
            ".venv",
            "venv",
            ".virtualenv",
            "virtualenv",
            "site-packages",
            "dist-packages",
            "__pycache__",
            ".tox",
            ".nox",
            ".mypy_cache",
            ".pytest_cache",
            ".ruff_cache",
            ".gradle",
            ".ipynb_checkpoints",
            ".eggs",
            ".idea",
            ".next",
            ".nuxt",
            ".svelte-kit",
            ".terraform",
            ".dvc",
            ".cache");

    private final Path root;
    private final SourceLimits limits;
    private final IgnoreRules rules = new IgnoreRules();

    private record Folder(Path path, String name, int depth) {}

    private SourceTree(Path root, SourceLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    /**
     * Hands over the entries below {@code path}, in the order of their names.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadInput} when there is nothing of that name, or it
     *     cannot be read at all
     */
    static void read(Path path, SourceLimits limits, Entries entries) {
        if (!Files.exists(path)) {
            throw new Problem.BadInput("there is no file or folder '" + Quoted.of(path.toString())
                            + "'; give a folder, an archive or a file")
                    .asException();
        }
        try {
            if (Files.isDirectory(path)) {
                new SourceTree(path.toRealPath(), limits).walk(entries);
            } else if (Archive.isNamedLikeOne(path)) {
                new Archive(path, limits, EXCLUDED).read(entries);
            } else {
                Path file = path.toRealPath();
                entries.file(String.valueOf(path.getFileName()), Files.size(file), () -> Files.newInputStream(file));
            }
        } catch (IOException e) {
            entries.skip(String.valueOf(path.getFileName()), Skip.UNREADABLE);
        }
    }

    static boolean isExcluded(String folder) {
        return EXCLUDED.contains(folder.toLowerCase(Locale.ROOT));
    }

    private void walk(Entries entries) {
        takeRules(root.resolve(".git/info/exclude"), "", entries);
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(root, "", 0));
        while (!open.isEmpty() && entries.isOpen()) {
            List<Folder> inner = new ArrayList<>();
            folder(open.pop(), inner, entries);
            Collections.reverse(inner);
            inner.forEach(open::push);
        }
        open.forEach(folder -> entries.skip(folder.name(), Skip.TOO_MANY_FILES));
    }

    private void folder(Folder folder, List<Folder> inner, Entries entries) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
            for (Path child : stream) {
                // One more than may be looked at, so that the bound is seen to be passed.
                if (children.size() > limits.files()) {
                    break;
                }
                children.add(child);
            }
        } catch (IOException | DirectoryIteratorException e) {
            entries.skip(folder.name(), Skip.UNREADABLE);
            return;
        }
        Collections.sort(children);
        takeRules(folder.path().resolve(".gitignore"), folder.name(), entries);
        for (Path child : children) {
            if (!entries.isOpen()) {
                entries.skip(folder.name(), Skip.TOO_MANY_FILES);
                return;
            }
            entry(child, folder, inner, entries);
        }
    }

    private void takeRules(Path file, String folder, Entries entries) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            if (Files.size(file) > limits.textBytes() || !rules.add(folder, Files.readAllBytes(file))) {
                entries.skip(folder + "/.gitignore", Skip.TOO_LARGE);
            }
        } catch (IOException e) {
            entries.skip(folder + "/.gitignore", Skip.UNREADABLE);
        }
    }

    private void entry(Path child, Folder parent, List<Folder> inner, Entries entries) {
        String last = String.valueOf(child.getFileName());
        String name = parent.name().isEmpty() ? last : parent.name() + "/" + last;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                entries.skip(name, link(child));
            } else if (attributes.isDirectory()) {
                subfolder(new Folder(child, name, parent.depth() + 1), last, inner, entries);
            } else if (!attributes.isRegularFile()) {
                entries.skip(name, Skip.SPECIAL_FILE);
            } else if (rules.names(name, false)) {
                entries.skip(name, Skip.IGNORED);
            } else {
                entries.file(name, attributes.size(), () -> Files.newInputStream(child, LinkOption.NOFOLLOW_LINKS));
            }
        } catch (IOException e) {
            entries.skip(name, Skip.UNREADABLE);
        }
    }

    private Skip link(Path child) {
        try {
            return child.toRealPath().startsWith(root) ? Skip.LINK_INSIDE : Skip.LINK_OUTSIDE;
        } catch (IOException e) {
            // Also a link to itself.
            return Skip.BROKEN_LINK;
        }
    }

    private void subfolder(Folder folder, String last, List<Folder> inner, Entries entries) {
        if (isExcluded(last) || Files.exists(folder.path().resolve("pyvenv.cfg"))) {
            entries.skip(folder.name(), Skip.EXCLUDED_FOLDER);
        } else if (rules.names(folder.name(), true)) {
            entries.skip(folder.name(), Skip.IGNORED);
        } else if (folder.depth() > limits.depth()) {
            entries.skip(folder.name(), Skip.TOO_DEEP);
        } else {
            entries.folder(folder.name());
            inner.add(folder);
        }
    }
}
