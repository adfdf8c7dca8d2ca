package dev.sphagnum.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** On what a run was made, in words; "unknown" where it cannot be told. */
final class Machine {
    private static final String UNKNOWN = "unknown";

    private Machine() {}

    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores for this run");
        facts.put("Memory", memory());
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Java", System.getProperty("java.vendor") + " " + Runtime.version());
        facts.put("Neo4j", neo4j());
        facts.put("SQLite", sqlite());
        facts.put("Commit", commit());
        return facts;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException _) {
            return System.getProperty("os.arch");
        }
    }

    private static String memory() {
        long bytes = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Math.round(bytes / 1e9) + " GB";
    }

    private static String neo4j() {
        try (Stream<Path> jars = Files.list(Store.libraries())) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("neo4j-kernel-\\d.*\\.jar"))
                    .map(name -> name.substring("neo4j-kernel-".length(), name.length() - ".jar".length())
                            + " Community, embedded")
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException _) {
            return UNKNOWN;
        }
    }

    private static String sqlite() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sqlite_version()")) {
            return rows.next() ? rows.getString(1) : UNKNOWN;
        } catch (SQLException _) {
            return UNKNOWN;
        }
    }

    private static String commit() {
        String commit = output("git", "rev-parse", "--short=12", "HEAD");
        return output("git", "status", "--porcelain", "--", "src/main", "src/bench/java", "cypher", "pom.xml")
                        .isEmpty()
                ? commit
                : commit + " with changes";
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return UNKNOWN;
        }
    }
}
