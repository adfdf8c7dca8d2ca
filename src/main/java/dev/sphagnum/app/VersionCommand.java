package dev.sphagnum.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code sphagnum version}. */
@Command(
        name = "version",
        description = "Print the version.",
        footer = {"", "Example: ./sphagnum version"})
final class VersionCommand implements Callable<Integer> {
    private final Environment environment;

    VersionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        environment.out().println(text());
        return ExitCode.FINE;
    }

    static String text() {
        return "sphagnum "
                + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                        .orElse("development")
                + " (Java " + Runtime.version() + ")";
    }

    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }
    }
}
