package dev.sphagnum.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts Java processes with the class path and the options of this one. */
final class Forked {
    private Forked() {}

    /** Runs a program to its end, its output among ours; answers its exit status. */
    static int run(Class<?> program, String heap, List<String> arguments) throws IOException, InterruptedException {
        return new ProcessBuilder(command(program.getName(), heap, arguments))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Runs a command of Sphagnum to its end, its output into a file; fails when it fails. */
    static void sphagnum(String heap, Path log, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command("dev.sphagnum.app.Main", heap, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // The caller's own Neo4j, if any, is not what is measured.
        Map<String, String> environment = builder.environment();
        List.of("NEO4J_URI", "SPHAGNUM_HOME", "SPHAGNUM_CONFIG").forEach(environment::remove);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException("sphagnum " + String.join(" ", arguments) + " ended with " + status + "; see " + log);
        }
    }

    private static List<String> command(String program, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-Xmx") && !option.startsWith("-agentlib"))
                .forEach(command::add);
        // As the launcher starts the product.
        command.add("-XX:+UseParallelGC");
        command.add("-Xmx" + heap);
        command.add("-Dsphagnum.neo4j.lib=" + Store.libraries());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program);
        command.addAll(arguments);
        return command;
    }
}
