package dev.sphagnum.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lines in logarithmic scales, each relative to its own value at the smallest size, so that what is linear runs along the
 * dashed diagonal.
 *
 * @param x sizes, rising
 * @param lines a value for each size, by name
 */
record Chart(List<Double> x, Map<String, List<Double>> lines) {
    private static final int WIDTH = 820;
    private static final int HEIGHT = 460;
    private static final int LEFT = 60;
    private static final int PLOT = 480;
    private static final int TOP = 20;
    private static final int BOTTOM = 420;
    private static final String[] COLOURS = {
        "#1b6ca8", "#c0392b", "#27864a", "#8e44ad", "#d35400", "#16797a", "#7f6000", "#5d6d7e", "#a01060", "#303030"
    };

    String svg() {
        List<String> parts = new ArrayList<>();
        parts.add(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT));
        parts.add("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        scales(parts);
        int number = 0;
        for (Map.Entry<String, List<Double>> line : lines.entrySet()) {
            line(parts, number++, line.getKey(), line.getValue());
        }
        parts.add(format("<text x=\"%d\" y=\"%d\">nodes; dashed: linear</text>", LEFT, BOTTOM + 34));
        parts.add("</svg>");
        return String.join("\n", parts) + "\n";
    }

    private void scales(List<String> parts) {
        for (double size : x) {
            double at = across(size);
            parts.add(
                    format("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>", at, TOP, at, BOTTOM));
            parts.add(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>", at, BOTTOM + 16, size));
        }
        for (double times = 0.5; times <= top(); times *= 2) {
            double at = up(times);
            parts.add(format(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#eee\"/>", LEFT, at, LEFT + PLOT, at));
            parts.add(format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s×</text>", LEFT - 6, at + 4, Figures.text(times)));
        }
        parts.add(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#888\" stroke-dasharray=\"5 4\"/>",
                across(x.getFirst()), up(1), across(x.getLast()), up(x.getLast() / x.getFirst())));
    }

    private void line(List<String> parts, int number, String name, List<Double> values) {
        String colour = COLOURS[number % COLOURS.length];
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            points.append(format("%.1f,%.1f ", across(x.get(i)), up(values.get(i) / values.getFirst())));
        }
        parts.add("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\""
                + points.toString().strip() + "\"/>");
        int at = TOP + 14 + 20 * number;
        parts.add(format(
                "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/>", LEFT + PLOT + 16, at - 6, colour));
        parts.add(format("<text x=\"%d\" y=\"%d\">%s</text>", LEFT + PLOT + 36, at, name));
    }

    private double across(double size) {
        double whole = Math.log(x.getLast() / x.getFirst());
        return LEFT + PLOT * Math.log(size / x.getFirst()) / whole;
    }

    private double up(double times) {
        return BOTTOM - (BOTTOM - TOP) * Math.log(Math.clamp(times, 0.5, top()) / 0.5) / Math.log(top() / 0.5);
    }

    /** The highest value of any line, as a power of two. */
    private double top() {
        double most = x.getLast() / x.getFirst();
        for (List<Double> values : lines.values()) {
            for (double value : values) {
                most = Math.max(most, value / values.getFirst());
            }
        }
        return Math.pow(2, Math.ceil(Math.log(most) / Math.log(2)));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is no dependency of ours
    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
