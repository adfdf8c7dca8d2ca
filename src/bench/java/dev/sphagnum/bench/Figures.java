package dev.sphagnum.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one phase measured.
 *
 * @param seconds how long the phase took, its preparations included
 * @param failure why the phase broke off; empty when it did not
 * @param values by the keys that {@link Aim} asks for
 * @param tables for people, in the order measured
 */
record Figures(double seconds, String failure, Map<String, Double> values, List<Table> tables) {
    /** One table of the page; the first column is text. */
    record Table(String title, List<String> columns, List<List<String>> rows) {
        Table row(Object... cells) {
            List<String> row = new ArrayList<>();
            for (Object cell : cells) {
                row.add(text(cell));
            }
            rows.add(row);
            System.out.println("    " + String.join("  |  ", row));
            return this;
        }
    }

    static Figures begin() {
        return new Figures(0, "", new LinkedHashMap<>(), new ArrayList<>());
    }

    Figures took(double newSeconds) {
        return new Figures(newSeconds, failure, values, tables);
    }

    Figures failed(String newFailure) {
        return new Figures(seconds, newFailure, values, tables);
    }

    void value(String key, double value) {
        values.put(key, value);
    }

    void count(String key, long value) {
        values.put(key, (double) value);
    }

    Table table(String title, String... columns) {
        Table table = new Table(title, List.of(columns), new ArrayList<>());
        tables.add(table);
        System.out.println("  " + title + ": " + String.join(", ", columns));
        return table;
    }

    /** Numbers with as many digits as say something. */
    static String text(Object cell) {
        return switch (cell) {
            case Double number -> decimal(number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> cell.toString();
        };
    }

    private static String decimal(double number) {
        double size = Math.abs(number);
        if (size == 0) {
            return "0";
        }
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", number);
    }
}
