package dev.sphagnum.app;

import dev.sphagnum.graph.EmbeddedNeo4j;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sphagnum demo}. */
@Command(
        name = "demo",
        description = "Load the bundled sample into an embedded Neo4j of its own, answer five questions, and serve it.",
        footer = {"", "Example: ./sphagnum demo --once"})
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private GlobalOptions options = new GlobalOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port, 0 for any free one (default: 8080).")
    private int port = 8080;

    @Option(names = "--once", description = "Take free ports, print the answers and exit.")
    private boolean once;

    private final Environment environment;

    DemoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Logs.adjust(options);
        if (options.uri != null) {
            throw Main.badOption(
                    "--uri",
                    "the demo loads its sample into a Neo4j of its own; to serve yours: ./sphagnum serve --uri");
        }
        options.ignoresExternalDatabase = true;
        LicenseKnowledge knowledge = LicensePolicy.knowledge(options, environment.variables());
        Settings settings = Settings.of(options, environment.variables(), Path.of("data", "demo"), once);
        try (Running running = new Running()) {
            return run(running, once ? besideAnything(running, settings) : settings, knowledge);
        }
    }

    private int run(Running running, Settings settings, LicenseKnowledge knowledge) {
        int httpPort = once ? 0 : port;
        Service.requireFree("127.0.0.1", httpPort);
        say("starting Neo4j in " + settings.home());
        Database database = running.open(() -> Database.openToServe(settings, Logs::statement, Clock.systemUTC()));
        Features features = running.open(
                () -> new Features(database.graph(), knowledge, environment.variables(), Clock.systemUTC()));
        new Sample(settings.home()).loadInto(features, options, this::say);
        Service service =
                running.open(() -> Service.start(features, "127.0.0.1", httpPort, List.of(), environment.token()));
        new DemoAnswers(features, environment.out()).print();
        environment.out().println();
        environment.out().println(once ? "Served while this ran:" : "Open next:");
        Addresses.print(environment.out(), service, database);
        if (!once) {
            environment.out().println("Ctrl-C stops it; the data stays in " + settings.home() + ".");
            environment.out().flush();
            running.untilStopped();
        }
        return ExitCode.FINE;
    }

    /** The given folder, or one for this run only when another process, a running demo say, holds it. */
    private static Settings besideAnything(Running running, Settings settings) {
        if (!EmbeddedNeo4j.isHeld(settings.home())) {
            return settings;
        }
        try {
            Path folder = Files.createTempDirectory("sphagnum-demo");
            running.open(() -> () -> Folders.delete(folder));
            return settings.withHome(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String what) {
        if (!options.quiet) {
            environment.err().println(what);
        }
    }
}
