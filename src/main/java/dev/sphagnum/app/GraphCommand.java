package dev.sphagnum.app;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks the graph one thing: opens it, asks, prints, closes. */
abstract class GraphCommand implements Callable<Integer> {
    @Mixin
    GlobalOptions options = new GlobalOptions();

    final Environment environment;

    GraphCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Logs.adjust(options);
        // Before anything slow: a policy file with a mistake is refused at once.
        LicenseKnowledge knowledge = LicensePolicy.knowledge(options, environment.variables());
        Settings settings = Settings.of(options, environment.variables(), Path.of("data"), true);
        try (Database database = Database.open(settings, Logs::statement, Clock.systemUTC());
                Features features =
                        new Features(database.graph(), knowledge, environment.variables(), Clock.systemUTC())) {
            return run(features);
        }
    }

    /** Asks and prints; answers the exit code. */
    abstract int run(Features features);

    Printer printer() {
        return new Printer(environment.out(), options.format);
    }

    /** The node that a person means by what was typed; unknown names end in exit code 2 with "did you mean". */
    static NodeId resolve(Features features, String text, NodeKind... kinds) {
        return features.registry().resolve(text, kinds);
    }
}
