package dev.sphagnum.graph;

import dev.sphagnum.catalog.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Neo4j server's classes, loaded by a class loader whose parent is the platform's, so that none of its libraries
 * meets one of ours. Everything is called by reflection; nothing here compiles against the server.
 */
final class ServerClasses {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClasses.class);

    /** One for all servers of this process: loading and warming the classes is most of a start. Never closed. */
    private static final Map<Path, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private final ClassLoader loader;
    private final Object bootstrapper;

    private ServerClasses(ClassLoader loader, Object bootstrapper) {
        this.loader = loader;
        this.bootstrapper = bootstrapper;
    }

    static ServerClasses load(Path libraries) {
        URL[] jars = jars(libraries);
        if (jars.length == 0) {
            throw new Problem.Surroundings("the Neo4j server's jars are not in " + libraries
                            + "; run ./mvnw package, or point NEO4J_URI at a Neo4j of yours")
                    .asException();
        }
        ClassLoader loader = LOADERS.computeIfAbsent(
                libraries.toAbsolutePath().normalize(),
                _ -> new URLClassLoader("neo4j-server", jars, ClassLoader.getPlatformClassLoader()));
        Object bootstrapper = within(loader, () -> loader.loadClass("org.neo4j.server.CommunityBootstrapper")
                .getConstructor()
                .newInstance());
        return new ServerClasses(loader, bootstrapper);
    }

    private static URL[] jars(Path libraries) {
        if (!Files.isDirectory(libraries)) {
            return new URL[0];
        }
        try (Stream<Path> files = Files.list(libraries)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            URL[] urls = new URL[jars.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = url(jars.get(i));
            }
            return urls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    /** Sets the password before the first start, so that there is no moment in which the well-known one works. */
    void setInitialPassword(Path home, String password) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = administer(home, output, List.of("dbms", "set-initial-password", password));
        if (status != 0) {
            LOG.debug("set-initial-password answered {}: {}", status, output.toString(StandardCharsets.UTF_8));
            throw new Problem.Surroundings("the password of the database in " + home
                            + " could not be set; move the folder away and start anew")
                    .asException();
        }
    }

    /**
     * Runs the server's own administration tool, {@code neo4j-admin}, while no server runs on the folder.
     *
     * @param output takes what it says
     * @return its status: 0 when it did what it was told
     */
    int administer(Path home, OutputStream output, List<String> arguments) {
        return within(loader, () -> {
            PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
            Class<?> fileSystemType = loader.loadClass("org.neo4j.io.fs.FileSystemAbstraction");
            Object fileSystem = loader.loadClass("org.neo4j.io.fs.DefaultFileSystemAbstraction")
                    .getConstructor()
                    .newInstance();
            Object context = loader.loadClass("org.neo4j.cli.ExecutionContext")
                    .getConstructor(Path.class, Path.class, PrintStream.class, PrintStream.class, fileSystemType)
                    .newInstance(home, home.resolve("conf"), stream, stream, fileSystem);
            return (Integer) loader.loadClass("org.neo4j.cli.AdminTool")
                    .getMethod("execute", context.getClass(), String[].class)
                    .invoke(null, context, arguments.toArray(String[]::new));
        });
    }

    /** The server's own status: 0 when it runs. */
    int start(Path home, Map<String, String> configuration) {
        return within(loader, () -> {
            Object status = bootstrapper
                    .getClass()
                    .getMethod("start", Path.class, Map.class)
                    .invoke(bootstrapper, home, configuration);
            takeOverShutdown();
            return (Integer) status;
        });
    }

    /** Two shutdown hooks would stop the server at once, and the second complain: whoever started it stops it. */
    private void takeOverShutdown() throws ReflectiveOperationException {
        Class<?> type = loader.loadClass("org.neo4j.server.NeoBootstrapper");
        Field field = type.getDeclaredField("shutdownHook");
        field.setAccessible(true);
        if (field.get(bootstrapper) instanceof Thread hook) {
            Runtime.getRuntime().removeShutdownHook(hook);
            field.set(bootstrapper, null);
        }
    }

    void stop() {
        int status = within(loader, () ->
                (Integer) bootstrapper.getClass().getMethod("stop").invoke(bootstrapper));
        if (status != 0) {
            LOG.warn("the embedded Neo4j stopped with status {}", status);
        }
    }

    /** Runs with the server's loader as context loader: it finds its own services by it. */
    private static <T> T within(ClassLoader loader, Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the embedded Neo4j failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the jars in the Neo4j folder are not the ones expected", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
