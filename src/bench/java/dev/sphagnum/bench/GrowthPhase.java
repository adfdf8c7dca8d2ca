package dev.sphagnum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same measurements at several sizes, and what each cost is linear in. */
final class GrowthPhase {
    private static final List<Double> FACTORS = List.of(1.0 / 16, 1.0 / 4, 1.0, 2.0);

    private GrowthPhase() {}

    static void run(Bench bench, Figures figures) throws IOException, InterruptedException {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (double factor : FACTORS) {
            GrowthStep.measure(bench.times(factor))
                    .forEach((name, value) ->
                            series.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
        }
        List<Double> nodes = series.getOrDefault(GrowthStep.NODES, List.of());
        Figures.Table table =
                figures.table("Cost by size; the exponent is that of n in the best fit, 1 is linear", columns());
        Map<String, List<Double>> drawn = new LinkedHashMap<>();
        series.forEach((name, values) -> {
            List<Object> row = new ArrayList<>(List.of(name));
            row.addAll(values);
            row.add(name.equals(GrowthStep.NODES) ? "" : Figures.text(exponent(nodes, values)));
            table.row(row.toArray());
            if (!name.equals(GrowthStep.NODES)) {
                figures.value(name, exponent(nodes, values));
                drawn.put(name, values);
            }
        });
        Files.writeString(chart(bench), new Chart(nodes, drawn).svg());
    }

    /** Where the chart is kept until a page shows it. */
    static Path chart(Bench bench) {
        return bench.folder().resolve("growth.svg");
    }

    private static String[] columns() {
        List<String> columns = new ArrayList<>(List.of("what"));
        FACTORS.forEach(factor -> columns.add(String.format(Locale.ROOT, "%s times", factor)));
        columns.add("exponent");
        return columns.toArray(String[]::new);
    }

    /** Slope of the least squares line through the logarithms: y grows as x to this power. */
    static double exponent(List<Double> x, List<Double> y) {
        double meanX = x.stream().mapToDouble(Math::log).average().orElse(0);
        double meanY = y.stream().mapToDouble(Math::log).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.size(); i++) {
            double dx = Math.log(x.get(i)) - meanX;
            above += dx * (Math.log(y.get(i)) - meanY);
            below += dx * dx;
        }
        return above / below;
    }
}
