package dev.sphagnum.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one label or relationship type. The tool wants all fields in each row, and which there are is known only when
 * all is read: a row with a new property begins a new part, a header with files of its own.
 */
final class ImportTable implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final Path folder;
    private final String name;
    private final String leadingHeader;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<ImportFiles.Part> parts = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();
    private @Nullable Object[] values = new Object[16];
    private @Nullable Writer plain;
    private @Nullable Writer withLines;

    private record Column(int place, ImportType type) {}

    /**
     * @param name the label or type
     * @param leadingHeader the fields that are no properties
     */
    ImportTable(Path folder, String name, String leadingHeader) {
        this.folder = folder;
        this.name = name;
        this.leadingHeader = leadingHeader;
    }

    /** False when a value cannot be written here, or is of another type than those before it. */
    boolean expresses(Map<String, Object> properties) {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            ImportType type = ImportType.of(property.getValue());
            Column column = columns.get(property.getKey());
            if (type == null || (column != null && column.type() != type)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a row.
     *
     * @param leading the fields that are no properties, as text
     * @param properties such as this table {@link #expresses}
     * @param more likewise
     */
    void add(String leading, Map<String, Object> properties, Map<String, Object> more) throws IOException {
        place(properties);
        place(more);
        row.setLength(0);
        row.append(leading);
        boolean hasLines = appendValues();
        writer(hasLines).append(row.append('\n'));
    }

    private void place(Map<String, Object> properties) throws IOException {
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            // The place first: a new one may make the array another.
            int place = place(property.getKey(), property.getValue());
            values[place] = property.getValue();
        }
    }

    private int place(String property, Object value) throws IOException {
        Column column = columns.get(property);
        if (column != null) {
            return column.place();
        }
        ImportType type = ImportType.of(value);
        if (type == null) {
            throw new IllegalArgumentException(name + "." + property + " cannot be written: " + value.getClass());
        }
        endPart();
        columns.put(property, new Column(columns.size(), type));
        if (values.length < columns.size()) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        return columns.size() - 1;
    }

    private boolean appendValues() {
        boolean hasLines = false;
        for (Column column : columns.values()) {
            row.append(ImportType.FIELD_END);
            Object value = values[column.place()];
            if (value != null) {
                hasLines |= column.type().append(row, value);
                values[column.place()] = null;
            }
        }
        return hasLines;
    }

    /** Only where a file is known to hold fields of several lines does the tool look for them, which is slow. */
    private Writer writer(boolean hasLines) throws IOException {
        Writer open = hasLines ? withLines : plain;
        if (open != null) {
            return open;
        }
        Writer opened = open(file(hasLines ? "lines" : "rows"));
        if (hasLines) {
            withLines = opened;
        } else {
            plain = opened;
        }
        return opened;
    }

    private Path file(String what) {
        return folder.resolve(name + "-" + (parts.size() + 1) + "-" + what + ".csv");
    }

    /** Halves of surrogate pairs become question marks, as they do in the driver; another writer would refuse them. */
    private static Writer open(Path file) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        StandardCharsets.UTF_8),
                BUFFER);
    }

    private void endPart() throws IOException {
        if (plain == null && withLines == null) {
            return;
        }
        try (Writer header = open(file("header"))) {
            header.append(leadingHeader);
            for (Map.Entry<String, Column> column : columns.entrySet()) {
                header.append(ImportType.FIELD_END)
                        .append(column.getKey())
                        .append(':')
                        .append(column.getValue().type().word());
            }
            header.append('\n');
        }
        ImportFiles.Part part = new ImportFiles.Part(
                name, file("header"), plain == null ? null : file("rows"), withLines == null ? null : file("lines"));
        close();
        parts.add(part);
    }

    /** Ends the last part, and answers all of them. */
    List<ImportFiles.Part> parts() throws IOException {
        endPart();
        return List.copyOf(parts);
    }

    @Override
    @SuppressWarnings("try")
    public void close() throws IOException {
        try (Writer _ = plain;
                Writer _ = withLines) {
            plain = null;
            withLines = null;
        }
    }
}
