package dev.sphagnum.registry;

import dev.sphagnum.catalog.NodeId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A repository that uses a model or dataset: a row of {@code cypher/registry/used-by.cypher} and {@code uses.cypher}.
 *
 * @param of the id or name that was asked about
 * @param repository name of the repository
 * @param used id of the model or dataset
 * @param filePaths the files that use it, parallel to {@code fileLines} and {@code calls}
 * @param fileLines 0 stands for an unknown line, since Neo4j stores no null in a list
 * @param calls the empty text stands for an unknown call
 * @param redistributes the repository holds a copy
 */
public record UseRow(
        String of,
        String repository,
        String used,
        List<String> filePaths,
        List<Long> fileLines,
        List<String> calls,
        boolean redistributes,
        String claim,
        double confidence,
        @Nullable String evidence,
        String source,
        @Nullable OffsetDateTime observedAt)
        implements ClaimRow {

    /**
     * One place in a repository.
     *
     * @param line from 1; null when unknown
     * @param call the code that loads it; null when unknown
     */
    public record File(
            String path, @Nullable Long line, @Nullable String call) {}

    public NodeId usedId() {
        return NodeId.parse(used).orElseThrow();
    }

    /** The files, with null for what is unknown. */
    public List<File> files() {
        return IntStream.range(0, filePaths.size()).mapToObj(this::file).toList();
    }

    private File file(int index) {
        Long line = index < fileLines.size() && fileLines.get(index) > 0 ? fileLines.get(index) : null;
        String call = index < calls.size() && !calls.get(index).isEmpty() ? calls.get(index) : null;
        return new File(filePaths.get(index), line, call);
    }
}
