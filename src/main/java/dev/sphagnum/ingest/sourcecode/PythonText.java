package dev.sphagnum.ingest.sourcecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads Python's string literals. */
final class PythonText {
    private PythonText() {}

    /** The value of a {@code string} node; bytes are unknown. */
    static Value of(Syntax string, Function<Syntax, Value> evaluate) {
        Syntax start = string.first("string_start");
        String prefix = start == null ? "" : start.text().toLowerCase(java.util.Locale.ROOT);
        Value value = Value.Text.literal("");
        for (Syntax part : string.children()) {
            value = switch (part.type()) {
                case "string_content" -> Value.joined(value, Value.Text.literal(content(part.text(), prefix)));
                case "interpolation" -> Value.joined(value, interpolated(part, evaluate));
                default -> value;
            };
        }
        return prefix.indexOf('b') >= 0 ? Value.UNKNOWN : value;
    }

    private static Value interpolated(Syntax part, Function<Syntax, Value> evaluate) {
        Syntax expression = part.child("expression");
        Value value = expression == null ? Value.UNKNOWN : evaluate.apply(expression);
        return Value.through(value, How.CONSTANT);
    }

    private static String content(String text, String prefix) {
        String plain = prefix.indexOf('r') >= 0 || text.indexOf('\\') < 0 ? text : unescaped(text);
        return prefix.indexOf('f') >= 0 ? plain.replace("{{", "{").replace("}}", "}") : plain;
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        boolean isEscaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isEscaped && c == '\\') {
                isEscaped = true;
                continue;
            }
            // After a backslash the end of a line is none.
            if (!isEscaped || c != '\n') {
                out.append(isEscaped && c == 'n' ? '\n' : isEscaped && c == 't' ? '\t' : c);
            }
            isEscaped = false;
        }
        return out.toString();
    }

    /** {@code "%s/%s" % (a, b)} and {@code "{}/{}".format(a, b)}. */
    static Value filled(Value template, String hole, List<Value> values) {
        List<Value> all = new ArrayList<>();
        for (Value.Text text : Value.texts(template)) {
            String[] parts = text.text().split(hole, -1);
            Value value = Value.Text.literal(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                value = Value.joined(value, i <= values.size() ? values.get(i - 1) : Value.UNKNOWN);
                value = Value.joined(value, Value.Text.literal(parts[i]));
            }
            all.add(Value.through(value, How.CONSTANT));
        }
        return Value.eachOf(all);
    }
}
