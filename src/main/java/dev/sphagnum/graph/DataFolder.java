package dev.sphagnum.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an embedded server: {@code password} (mode 0600), {@code server.json} (the address while it runs),
 * {@code sphagnum.lock} (held while it runs), and Neo4j's own files. Held by one process at a time.
 */
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PASSWORD_BYTES = 18;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder hold(Path home) {
        Path path = home.toAbsolutePath().normalize();
        FileChannel channel = openLockFile(path);
        FileLock lock = lockOrNull(channel);
        if (lock == null) {
            closeQuietly(channel);
            throw new Problem.Surroundings("the data folder " + path + " is held by another process"
                            + runningIn(path)
                                    .map(address -> " (Neo4j at " + address.bolt() + ")")
                                    .orElse("")
                            + "; stop it, or choose another folder with --home")
                    .asException();
        }
        DataFolder folder = new DataFolder(path, channel, lock);
        if (HalfImport.isIn(path)) {
            HalfImport.remove(path);
            LOG.warn(
                    "a bulk load into {} was cut off; what it had written is removed, the database is empty again",
                    path);
        }
        return folder;
    }

    private static FileChannel openLockFile(Path path) {
        try {
            Files.createDirectories(path);
            return FileChannel.open(path.resolve("sphagnum.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Problem.Surroundings("the data folder " + path
                            + " is not writable; make it writable, or choose another with --home or SPHAGNUM_HOME")
                    .asException();
        }
    }

    private static @Nullable FileLock lockOrNull(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when nobody holds the folder, or the holder is still starting. */
    static Optional<EmbeddedNeo4j.Address> runningIn(Path home) {
        Path path = home.toAbsolutePath().normalize();
        if (!Files.exists(path.resolve("sphagnum.lock")) || !isHeld(path)) {
            return Optional.empty();
        }
        try {
            JsonNode server = JSON.readTree(Files.readAllBytes(path.resolve("server.json")));
            return Optional.of(new EmbeddedNeo4j.Address(
                    server.path("bolt").asText(),
                    server.path("browser").asText(),
                    server.path("username").asText(),
                    Files.readString(path.resolve("password")).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** True while some process holds the folder, this one included. */
    static boolean isHeld(Path path) {
        try (FileChannel channel = FileChannel.open(path.resolve("sphagnum.lock"), StandardOpenOption.WRITE)) {
            FileLock lock = lockOrNull(channel);
            if (lock == null) {
                return true;
            }
            lock.release();
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    boolean hasPassword() {
        // The server's own file, not ours: a crash between writing the two must not leave a server without a password.
        return Files.exists(path.resolve("data").resolve("dbms").resolve("auth.ini"))
                && Files.exists(path.resolve("password"));
    }

    /** Makes a new random password and keeps it with mode 0600. */
    String makePassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        // Letters and digits only: the server's own tool takes a password that begins with '-' for an option.
        String password = HexFormat.of().formatHex(bytes);
        writePrivately("password", password);
        return password;
    }

    String password() {
        try {
            return Files.readString(path.resolve("password")).strip();
        } catch (IOException e) {
            throw new Problem.Surroundings("the file " + path.resolve("password")
                            + " cannot be read; restore it, or move the data folder away and start anew")
                    .asException();
        }
    }

    void announce(EmbeddedNeo4j.Address address) {
        var server = JSON.createObjectNode()
                .put("pid", ProcessHandle.current().pid())
                .put("bolt", address.bolt())
                .put("browser", address.browser())
                .put("username", address.username());
        writePrivately("server.json", server.toPrettyString());
    }

    /** Sends the server's own log to {@code logs/}: standard output belongs to answers. */
    void logToFiles() {
        try (InputStream config = DataFolder.class.getResourceAsStream("/neo4j/user-logs.xml")) {
            if (config == null) {
                throw new IllegalStateException("neo4j/user-logs.xml is missing from the jar");
            }
            writePrivately("conf/user-logs.xml", new String(config.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writePrivately(String name, String text) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path target = path.resolve(name);
            Path folder = target.resolveSibling(".");
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "new", ".tmp", ownerOnly);
            Files.writeString(temporary, text.strip() + "\n", StandardCharsets.UTF_8);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem.Surroundings("the data folder " + path
                            + " is not writable; make it writable, or choose another with --home or SPHAGNUM_HOME")
                    .asException();
        }
    }

    /** Gives the folder free; a bulk load that has not come to its end is undone. */
    @Override
    public void close() {
        try {
            if (HalfImport.isIn(path)) {
                HalfImport.remove(path);
            }
            Files.deleteIfExists(path.resolve("server.json"));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written through it, so nothing is lost.
        }
    }
}
