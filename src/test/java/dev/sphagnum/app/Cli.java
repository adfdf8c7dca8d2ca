package dev.sphagnum.app;

import dev.sphagnum.graph.Graph;
import dev.sphagnum.graph.GraphSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs a command in this process and keeps what it printed. */
record Cli(int exitCode, String out, String err) {

    static Cli run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Environment given = new Environment(environment, new PrintWriter(out), new PrintWriter(err));
        int exitCode = Main.commandLine(given).execute(arguments);
        return new Cli(exitCode, out.toString(), err.toString());
    }

    /** Runs a command against the database of the tests. */
    static Cli on(Graph graph, String... arguments) {
        GraphSettings settings = graph.settings();
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        return run(
                Map.of(
                        "NEO4J_URI", settings.uri(),
                        "NEO4J_USERNAME", settings.username(),
                        "NEO4J_PASSWORD", settings.password()),
                all.toArray(String[]::new));
    }
}
