package dev.sphagnum.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files for Neo4j's import tool, and the arguments with which it takes them. Written by {@link ImportFolder}.
 *
 * @param nodes by label
 * @param relationships by type
 */
public record ImportFiles(List<Part> nodes, List<Part> relationships) {
    /** The database that every Neo4j has. */
    static final String DATABASE = "neo4j";

    public ImportFiles {
        nodes = List.copyOf(nodes);
        relationships = List.copyOf(relationships);
    }

    /**
     * Rows that share a header.
     *
     * @param name the label or type
     * @param rows null when there are none of this sort
     * @param withLines rows with fields that go on over the ends of lines; null when there are none
     */
    public record Part(
            String name,
            Path header,
            @Nullable Path rows,
            @Nullable Path withLines) {
        private Stream<Path> files() {
            return Stream.of(header, rows, withLines).mapMulti((file, files) -> {
                if (file != null) {
                    files.accept(file);
                }
            });
        }

        private String argument(String option) {
            return option + name + "="
                    + String.join(",", files().map(Path::toString).toList());
        }
    }

    /** Whether there is nothing to import, which the tool would refuse. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** How long all files are together. */
    public long bytes() {
        return files().mapToLong(ImportFiles::size).sum();
    }

    private Stream<Path> files() {
        return Stream.concat(nodes.stream(), relationships.stream()).flatMap(Part::files);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What {@code neo4j-admin} is told, without its own name. Nothing is tolerated: we write no relationship without its
     * nodes and no node twice, so that one which is there is a defect and ends the import.
     */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "database",
                "import",
                "full",
                DATABASE,
                "--delimiter=TAB",
                "--array-delimiter=U+001F",
                "--id-type=" + ImportFolder.ID_TYPE,
                "--bad-tolerance=0"));
        List<String> withLines = Stream.concat(nodes.stream(), relationships.stream())
                .flatMap(part -> Stream.ofNullable(part.withLines()))
                .map(Path::toString)
                .toList();
        if (!withLines.isEmpty()) {
            arguments.add("--multiline-fields-format=v2");
            arguments.add("--multiline-fields=" + String.join(",", withLines));
        }
        nodes.forEach(part -> arguments.add(part.argument("--nodes=")));
        relationships.forEach(part -> arguments.add(part.argument("--relationships=")));
        return arguments;
    }

    /** The command for a shell, an option a line. */
    public String command() {
        StringBuilder command = new StringBuilder("neo4j-admin");
        for (String argument : arguments()) {
            command.append(argument.startsWith("--") ? " \\\n  " : " ").append(quoted(argument));
        }
        return command.toString();
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w./=,+:-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
