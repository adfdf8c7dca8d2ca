package dev.sphagnum.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
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
    public int size(int column) {
        return cell(column).size();
    }

    @Override
    public void integers(int column, LongConsumer sink) {
        Value list = cell(column);
        for (int at = 0; at < list.size(); at++) {
            sink.accept(list.get(at).asLong());
        }
    }

    @Override
    public void texts(int column, Consumer<? super String> sink) {
        Value list = cell(column);
        for (int at = 0; at < list.size(); at++) {
            sink.accept(list.get(at).asString());
        }
    }

    @Override
    public List<String> texts(int column) {
        List<String> texts = new ArrayList<>();
        texts(column, texts::add);
        return texts;
    }
}
