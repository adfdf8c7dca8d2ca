package dev.sphagnum.graph;

import java.util.List;

/**
 * The columns of one row, by their places in the statement's {@code RETURN}, for whoever reads so many rows that an object for
 * each would be too many. Valid only while the row is handed over; a column of another type is a defect of the caller.
 */
public interface Cells {
    boolean isNull(int column);

    /** An INTEGER that is not null. */
    long integer(int column);

    /** A FLOAT that is not null. */
    double number(int column);

    /** A BOOLEAN that is not null. */
    boolean truth(int column);

    /** A STRING that is not null. */
    String text(int column);

    /** The values of a LIST of INTEGER, in its order. */
    long[] integers(int column);

    /** The values of a LIST of STRING, in its order. */
    List<String> texts(int column);
}
