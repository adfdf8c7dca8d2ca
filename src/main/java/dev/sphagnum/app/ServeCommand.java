package dev.sphagnum.app;

import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sphagnum serve}. */
@Command(
        name = "serve",
        description = "Serve the graph that is there by GraphQL, until Ctrl-C.",
        footer = {"", "Example: ./sphagnum serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private GlobalOptions options = new GlobalOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port, 0 for any free one (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1). Anybody who reaches it may read the graph.")
    private String host = "127.0.0.1";

    private final Environment environment;

    ServeCommand(Environment environment) {
        this.environment = environment;
    }

    private List<String> allowedHosts() {
        String names = environment.variables().getOrDefault("SPHAGNUM_ALLOWED_HOSTS", "");
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public Integer call() {
        Logs.adjust(options);
        LicenseKnowledge knowledge = LicensePolicy.knowledge(options, environment.variables());
        Settings settings = Settings.of(options, environment.variables(), Path.of("data"), false);
        Service.requireFree(host, port);
        try (Running running = new Running()) {
            Database database = running.open(() -> Database.openToServe(settings, Logs::statement, Clock.systemUTC()));
            Features features = running.open(
                    () -> new Features(database.graph(), knowledge, environment.variables(), Clock.systemUTC()));
            Service service =
                    running.open(() -> Service.start(features, host, port, allowedHosts(), environment.token()));
            features.readPictureAhead();
            Addresses.print(environment.out(), service, database);
            running.untilStopped();
            return ExitCode.FINE;
        }
    }
}
