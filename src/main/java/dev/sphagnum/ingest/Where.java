package dev.sphagnum.ingest;

/**
 * Where in its source a record stands.
 *
 * @param unit "line", "element", "row of model"
 * @param number counted from 1, or the row's own id
 */
public record Where(String unit, long number) {
    @Override
    public String toString() {
        return unit + " " + number;
    }
}
