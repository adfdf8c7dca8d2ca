package dev.sphagnum.app;

import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Entry point of {@code sphagnum}. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(new Environment(System.getenv(), out, err)).execute(args));
    }

    static CommandLine commandLine(Environment environment) {
        CommandLine commands = new CommandLine(new SphagnumCommand(), new CommandFactory(environment));
        commands.setOut(environment.out());
        commands.setErr(environment.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpWidth(100);
        commands.setParameterExceptionHandler((exception, _) -> {
            environment.err().println("sphagnum: " + exception.getMessage());
            if (!exception.getCommandLine().getSubcommands().isEmpty()) {
                // `./sphagnum` alone: the list of commands is what was wanted.
                exception.getCommandLine().usage(environment.err());
                return ExitCode.USAGE;
            }
            environment.err().println("See: ./sphagnum " + usageName(exception.getCommandLine()) + "--help");
            return ExitCode.USAGE;
        });
        commands.setExecutionExceptionHandler((exception, _, _) -> report(exception, environment));
        return commands;
    }

    private static String usageName(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return name.startsWith("sphagnum ") ? name.substring("sphagnum ".length()) + " " : "";
    }

    private static int report(Exception exception, Environment environment) {
        if (exception instanceof ProblemException known) {
            environment.err().println("sphagnum: " + known.getMessage());
            return ExitCode.of(known.problem());
        }
        if (exception instanceof OutputClosedException) {
            // The reader of a pipe has seen enough: `sphagnum search x | head`.
            return ExitCode.FINE;
        }
        String id = UUID.randomUUID().toString();
        LOG.error("internal error {}", id, exception);
        environment.err().println("sphagnum: internal error " + id + "; the log above says more, please report it");
        return ExitCode.INTERNAL;
    }

    /** A bad option value that picocli cannot judge. */
    static ProblemException badOption(String name, String message) {
        return new Problem.BadArgument(name, message).asException();
    }
}
