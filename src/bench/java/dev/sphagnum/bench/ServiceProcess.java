package dev.sphagnum.bench;

import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.graph.GraphSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code sphagnum serve} in a process of its own, on ports that are free, with the embedded server on a data folder. */
final class ServiceProcess implements AutoCloseable {
    private static final String ADDRESS = "GraphQL";

    private final Process process;
    private final int port;
    private final GraphSettings database;

    private ServiceProcess(Process process, int port, GraphSettings database) {
        this.process = process;
        this.port = port;
        this.database = database;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param options of its JVM, beside those that the server needs
     */
    static ServiceProcess start(Path home, Path libraries, List<String> options) {
        try {
            Process process = builder(home, libraries, options).start();
            // A benchmark that is broken off leaves nobody behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            int port = port(process);
            GraphSettings database = EmbeddedNeo4j.runningIn(home)
                    .map(EmbeddedNeo4j.Address::settings)
                    .orElseThrow();
            return new ServiceProcess(process, port, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(Path home, Path libraries, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.nio=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.sphagnum.app.Main"));
        command.addAll(List.of("serve", "--port", "0", "--bolt-port", "0", "--browser-port", "0"));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        List.of("NEO4J_URI", "SPHAGNUM_HOME", "SPHAGNUM_CONFIG").forEach(environment::remove);
        // The checkout's folder; the server's jars lie below it.
        environment.put(
                "SPHAGNUM_INSTALL", libraries.resolve("../../..").normalize().toString());
        return builder;
    }

    /** The last line that it prints at its start names Bolt; the first one the port. */
    private static int port(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        int port = -1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ADDRESS + " ")) {
                port = Integer.parseInt(line.replaceAll(".*:(\\d+)/graphql", "$1"));
            }
            if (line.startsWith("Bolt")) {
                return port;
            }
        }
        throw new IOException("the service ended before it served");
    }

    int port() {
        return port;
    }

    GraphSettings database() {
        return database;
    }

    /** Time that its threads have computed so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
