package dev.sphagnum.ingest.sourcecode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The files of a .zip, .tar, .tar.gz or .tgz, read in a stream; nothing is unpacked to disk. */
final class Archive {
    private static final long SMALL = 100L << 20;

    private final Path path;
    private final SourceLimits limits;
    private final Set<String> excluded;
    private final IgnoreRules rules = new IgnoreRules();

    Archive(Path path, SourceLimits limits, Set<String> excluded) {
        this.path = path;
        this.limits = limits;
        this.excluded = excluded;
    }

    static boolean isNamedLikeOne(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).matches(".*\\.(zip|tar|tgz|tar\\.gz)");
    }

    /** Read twice: a .gitignore may stand behind what it names. What goes wrong is reported the second time. */
    void read(Entries entries) {
        pass(entries, true);
        pass(entries, false);
    }

    private void pass(Entries entries, boolean isForRules) {
        String name = String.valueOf(path.getFileName());
        try (Counted raw = new Counted(
                        open(), Math.max(SMALL, limits.ratio() * Files.size(path)), limits.unpackedBytes());
                ArchiveInputStream<?> archive = name.toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? new ZipArchiveInputStream(raw)
                        : new TarArchiveInputStream(raw)) {
            Counted.Budget budget = raw.budget();
            ArchiveEntry entry = archive.getNextEntry();
            while (entry != null && (isForRules || entries.isOpen())) {
                Counted content = new Counted(archive, budget);
                entry(entry, content, entries, isForRules);
                if (entry.getSize() < 0) {
                    // Where the size is not stated the end is found by unpacking: within the bound, here.
                    content.transferTo(OutputStream.nullOutputStream());
                }
                entry = archive.getNextEntry();
            }
            if (entry != null) {
                skip(name, Skip.TOO_MANY_FILES, entries, isForRules);
            }
        } catch (Counted.TooMuchException e) {
            skip(name, Skip.ARCHIVE_TOO_LARGE, entries, isForRules);
        } catch (IOException | RuntimeException e) {
            skip(name, Skip.BROKEN_ARCHIVE, entries, isForRules);
        }
    }

    private static void skip(String name, Skip why, Entries entries, boolean isForRules) {
        if (!isForRules) {
            entries.skip(name, why);
        }
    }

    private InputStream open() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith("gz")
                ? GzipCompressorInputStream.builder()
                        .setInputStream(file)
                        .setDecompressConcatenated(true)
                        .get()
                : file;
    }

    private void entry(ArchiveEntry entry, Counted content, Entries entries, boolean isForRules) throws IOException {
        String name =
                entry.getName().replace('\\', '/').replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
        boolean isSafe = isSafe(name);
        if (isForRules) {
            if (isSafe && !entry.isDirectory() && (name.equals(".gitignore") || name.endsWith("/.gitignore"))) {
                String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
                if (!rules.add(folder, content.readNBytes(limits.textBytes()))) {
                    entries.skip(name, Skip.TOO_LARGE);
                }
            }
            return;
        }
        if (!isSafe) {
            entries.skip(name, Skip.UNSAFE_NAME);
        } else if (isLink(entry)) {
            entries.skip(name, Skip.LINK_INSIDE);
        } else if (isExcluded(name, entry.isDirectory())) {
            entries.skip(name, Skip.EXCLUDED_FOLDER);
        } else if (entry.isDirectory()) {
            entries.folder(name);
        } else if (rules.covers(name)) {
            entries.skip(name, Skip.IGNORED);
        } else {
            // Unknown sizes are -1: a zip that was written as a stream.
            entries.file(name, entry.getSize(), () -> content);
        }
    }

    private static boolean isSafe(String name) {
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.indexOf('\0') >= 0 || name.length() > 4_096) {
            return false;
        }
        return !List.of(name.split("/", -1)).contains("..");
    }

    private static boolean isLink(ArchiveEntry entry) {
        return switch (entry) {
            case TarArchiveEntry tar -> tar.isSymbolicLink() || tar.isLink() || !(tar.isFile() || tar.isDirectory());
            case ZipArchiveEntry zip -> zip.isUnixSymlink();
            default -> false;
        };
    }

    private boolean isExcluded(String name, boolean isFolder) {
        String[] parts = name.split("/", -1);
        for (int i = 0; i < parts.length - (isFolder ? 0 : 1); i++) {
            if (excluded.contains(parts[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
