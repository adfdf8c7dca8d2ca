package dev.sphagnum.graph;

import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes nodes and relationships into files for Neo4j's import tool. Nodes go by a number of the caller's: 0, 1, 2, each
 * once. Not thread-safe.
 *
 * <p>Every method throws a {@link dev.sphagnum.catalog.ProblemException} with {@link Problem.Surroundings} when a file
 * cannot be written.
 */
public final class ImportFolder implements AutoCloseable {
    /**
     * What nodes go by. Numbers are quicker to find again than names; "actual" ones, places in the store, would have to
     * come in order over all files.
     *
     * @see <a href="https://neo4j.com/developer/kb/using-the-actual-data-type-with-neo4j-import/">actual ids</a>
     */
    static final String ID_TYPE = "integer";

    private final Path folder;
    private final Map<String, ImportTable> nodes = new LinkedHashMap<>();
    private final Map<String, ImportTable> relationships = new LinkedHashMap<>();

    private ImportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param path made if it is missing
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadArgument} when it holds anything, or has a
     *     name that the tool does not understand
     */
    public static ImportFolder in(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        if (folder.toString().indexOf(',') >= 0) {
            throw new Problem.BadArgument(
                            "folder",
                            "the path " + folder + " holds a comma, at which Neo4j's import tool ends a path; choose"
                                    + " another folder")
                    .asException();
        }
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new Problem.BadArgument("folder", "the folder " + folder + " is not empty; name a new one")
                            .asException();
                }
            }
            return new ImportFolder(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** False when a node cannot be written just as the driver would write it; null has to be absent. */
    public boolean expressesNode(String label, Map<String, Object> properties) {
        return node(label).expresses(properties);
    }

    /** As {@link #expressesNode}. */
    public boolean expressesRelationship(String type, Map<String, Object> properties) {
        return relationship(type).expresses(properties);
    }

    public void node(String label, int number, Map<String, Object> properties) {
        try {
            node(label).add(Integer.toString(number), properties, Map.of());
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** @param common properties that many relationships share, beside its own ones */
    public void relationship(
            String type, int start, int end, Map<String, Object> common, Map<String, Object> properties) {
        try {
            relationship(type).add(start + "\t" + end, common, properties);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private ImportTable node(String label) {
        return nodes.computeIfAbsent(label, name -> new ImportTable(folder, name, ":ID"));
    }

    private ImportTable relationship(String type) {
        return relationships.computeIfAbsent(type, name -> new ImportTable(folder, name, ":START_ID\t:END_ID"));
    }

    /** Ends all files. Nothing may be added afterwards. */
    public ImportFiles files() {
        try {
            return new ImportFiles(parts(nodes), parts(relationships));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static List<ImportFiles.Part> parts(Map<String, ImportTable> tables) throws IOException {
        List<ImportFiles.Part> parts = new ArrayList<>();
        for (ImportTable table : tables.values()) {
            parts.addAll(table.parts());
        }
        return parts;
    }

    /** Closes what a failure has left open; the files stay. */
    @Override
    public void close() {
        Stream.concat(nodes.values().stream(), relationships.values().stream()).forEach(table -> {
            try {
                table.close();
            } catch (IOException e) {
                throw notWritable(folder, e);
            }
        });
    }

    private static RuntimeException notWritable(Path folder, IOException e) {
        return new Problem.Surroundings("the folder " + folder + " cannot be written (" + e.getMessage()
                        + "); make room there or choose another")
                .asException();
    }
}
