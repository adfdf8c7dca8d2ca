package dev.sphagnum.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The row that a stream is at; one object for all rows of it. */
final class RecordCells implements Cells {
    private @Nullable Record row;

    RecordCells at(Record newRow) {
        row = newRow;
        return this;
    }

    private Value cell(int column) {
        if (row == null) {
            throw new IllegalStateException("no row yet");
        }
        return row.get(column);
    }

    @Override
    public boolean isNull(int column) {
        return cell(column).isNull();
    }

    @Override
    public long integer(int column) {
        return cell(column).asLong();
    }

    @Override
    public double number(int column) {
        return cell(column).asDouble();
    }

    @Override
    public boolean truth(int column) {
        return cell(column).asBoolean();
    }

    @Override
    public String text(int column) {
        return cell(column).asString();
    }

    @Override
    public long[] integers(int column) {
        Value list = cell(column);
        long[] integers = new long[list.size()];
        Arrays.setAll(integers, at -> list.get(at).asLong());
        return integers;
    }

    @Override
    public List<String> texts(int column) {
        Value list = cell(column);
        List<String> texts = new ArrayList<>(list.size());
        for (int at = 0; at < list.size(); at++) {
            texts.add(list.get(at).asString());
        }
        return texts;
    }
}
