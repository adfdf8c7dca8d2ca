package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Reference;
import dev.sphagnum.ingest.sourcecode.Value.Sequence;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Python expressions are worth; calls are handed on to {@link PythonCalls}. */
final class PythonExpressions {
    private final PythonCalls calls;

    PythonExpressions(PythonCalls calls) {
        this.calls = calls;
    }

    Value evaluate(Syntax node, Scope scope) {
        return switch (node.type()) {
            case "string" -> PythonText.of(node, each -> evaluate(each, scope));
            case "concatenated_string" -> concatenated(node, scope);
            case "true" -> new Value.Flag(true);
            case "false" -> new Value.Flag(false);
            case "none" -> Value.NOTHING;
            case "identifier" -> calls.identifier(node.text(), scope);
            case "call" -> calls.call(node, scope);
            case "attribute" -> attribute(node, scope);
            case "subscript" -> subscript(node, scope);
            case "dictionary" -> dictionary(node, scope);
            case "list", "tuple", "set", "expression_list" -> sequence(node, scope);
            case "parenthesized_expression", "await", "type", "expression_statement" -> last(node, scope);
            case "conditional_expression" -> conditional(node, scope);
            case "boolean_operator" -> eitherOperand(node, scope);
            case "binary_operator" -> binary(node, scope);
            case "assignment" -> assignment(node, scope);
            case "augmented_assignment" -> augmented(node, scope);
            case "named_expression" -> named(node, scope);
            case "as_pattern" -> asPattern(node, scope);
            case "list_comprehension", "set_comprehension", "generator_expression", "dictionary_comprehension" ->
                comprehension(node, scope);
            case "lambda" -> lambda(node, scope);
            case "comment" -> Value.UNKNOWN;
            default -> visit(node, scope);
        };
    }

    /** For the calls inside. */
    private Value visit(Syntax node, Scope scope) {
        node.children().forEach(child -> evaluate(child, scope));
        return Value.UNKNOWN;
    }

    private Value last(Syntax node, Scope scope) {
        Value value = Value.UNKNOWN;
        for (Syntax child : node.children()) {
            if (!child.is("comment")) {
                value = evaluate(child, scope);
            }
        }
        return value;
    }

    private Value concatenated(Syntax node, Scope scope) {
        Value value = Text.literal("");
        for (Syntax child : node.children()) {
            if (!child.is("comment")) {
                value = Value.joined(value, evaluate(child, scope));
            }
        }
        return value;
    }

    private Value attribute(Syntax node, Scope scope) {
        Syntax object = node.child("object");
        return object == null
                ? Value.UNKNOWN
                : calls.attributeOf(evaluate(object, scope), node.textOf("attribute"), node);
    }

    private Value subscript(Syntax node, Scope scope) {
        Syntax object = node.child("value");
        Syntax key = node.child("subscript");
        if (object == null || key == null) {
            return visit(node, scope);
        }
        Value of = evaluate(object, scope);
        Value at = evaluate(key, scope);
        return switch (of) {
            case Table table -> entry(table, at);
            case Sequence(List<Value> values) -> element(values, key.text());
            case Reference(String path) when path.endsWith("os.environ") -> Value.UNKNOWN;
            case Reference reference -> reference;
            default -> Value.UNKNOWN;
        };
    }

    private static Value element(List<Value> values, String index) {
        if (index.matches("-?\\d{1,4}")) {
            int i = Integer.parseInt(index);
            int position = i < 0 ? values.size() + i : i;
            return position >= 0 && position < values.size()
                    ? Value.through(values.get(position), How.CONSTANT)
                    : Value.UNKNOWN;
        }
        return anyOf(values);
    }

    /** One of them, it is not known which. */
    static Value anyOf(List<Value> values) {
        Value value = Value.UNKNOWN;
        for (Value each : values.size() > 100 ? values.subList(0, 100) : values) {
            value = Value.either(value, Value.through(each, How.CONSTANT));
        }
        return value;
    }

    static Value entry(Table table, Value key) {
        List<Text> keys = Value.texts(key);
        if (keys.isEmpty()) {
            return anyOf(List.copyOf(table.entries().values()));
        }
        List<Value> found = new ArrayList<>();
        keys.forEach(each ->
                found.add(Value.through(table.entries().getOrDefault(each.text(), Value.UNKNOWN), How.CONSTANT)));
        return Value.eachOf(found);
    }

    private Value dictionary(Syntax node, Scope scope) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Syntax child : node.children()) {
            Syntax key = child.child("key");
            Syntax value = child.child("value");
            if (child.is("dictionary_splat")) {
                if (last(child, scope) instanceof Table(Map<String, Value> others, var _)) {
                    entries.putAll(others);
                }
            } else if (key != null && value != null) {
                Value held = evaluate(value, scope);
                Value name = evaluate(key, scope);
                entries.put(name instanceof Text text ? text.text() : key.text(), held);
            }
        }
        return new Table(entries, null);
    }

    private Value sequence(Syntax node, Scope scope) {
        List<Value> values = new ArrayList<>();
        for (Syntax child : node.children()) {
            if (child.is("list_splat") && last(child, scope) instanceof Sequence(List<Value> more)) {
                values.addAll(more);
            } else if (!child.is("comment")) {
                values.add(evaluate(child, scope));
            }
        }
        return new Sequence(values);
    }

    private Value conditional(Syntax node, Scope scope) {
        List<Value> values = node.children().stream()
                .filter(child -> !child.is("comment"))
                .map(child -> evaluate(child, scope))
                .toList();
        return values.size() == 3 ? Value.either(values.get(0), values.get(2)) : Value.UNKNOWN;
    }

    private Value eitherOperand(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return visit(node, scope);
        }
        Value first = evaluate(left, scope);
        Value second = evaluate(right, scope);
        if (!node.between(left, right).contains("or")) {
            return Value.UNKNOWN;
        }
        boolean isEnvironment = left.text().contains("environ") || left.text().contains("getenv");
        return Value.isKnown(first)
                ? first
                : Value.through(second, isEnvironment ? How.ENVIRONMENT_DEFAULT : How.DEFAULT);
    }

    private Value binary(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return visit(node, scope);
        }
        Value first = evaluate(left, scope);
        Value second = evaluate(right, scope);
        return switch (node.between(left, right).strip()) {
            case "+" -> added(first, second);
            case "%" ->
                PythonText.filled(first, "%s", second instanceof Sequence(List<Value> many) ? many : List.of(second));
            default -> Value.UNKNOWN;
        };
    }

    private static Value added(Value first, Value second) {
        if (first instanceof Sequence(List<Value> left) && second instanceof Sequence(List<Value> right)) {
            List<Value> all = new ArrayList<>(left);
            all.addAll(right);
            return new Sequence(all);
        }
        return Value.through(Value.joined(first, second), How.CONSTANT);
    }

    private Value assignment(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return Value.UNKNOWN;
        }
        Value value = evaluate(right, scope);
        bind(left, value, scope);
        return value;
    }

    private Value augmented(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return Value.UNKNOWN;
        }
        Value more = evaluate(right, scope);
        bind(left, added(evaluate(left, scope), more), scope);
        return Value.UNKNOWN;
    }

    private Value named(Syntax node, Scope scope) {
        Syntax value = node.child("value");
        Value held = value == null ? Value.UNKNOWN : evaluate(value, scope);
        scope.set(node.textOf("name"), held);
        return held;
    }

    private Value asPattern(Syntax node, Scope scope) {
        Value value = evaluate(node.children().getFirst(), scope);
        Syntax alias = node.child("alias");
        if (alias != null && !alias.children().isEmpty()) {
            bind(alias.children().getFirst(), value, scope);
        }
        return value;
    }

    /** Gives a name, attribute, entry or several of them a value. */
    void bind(Syntax target, Value value, Scope scope) {
        switch (target.type()) {
            case "identifier" -> scope.set(target.text(), value);
            case "attribute" -> bindAttribute(target, value, scope);
            case "subscript" -> bindEntry(target, value, scope);
            case "pattern_list", "tuple_pattern", "list_pattern", "tuple", "list" -> {
                for (int i = 0; i < target.children().size(); i++) {
                    bind(target.children().get(i), part(value, i), scope);
                }
            }
            default -> {
                // Nothing that has a name.
            }
        }
    }

    private static Value part(Value value, int position) {
        List<Value> parts = new ArrayList<>();
        for (Value option : Value.options(value)) {
            boolean isPart = option instanceof Sequence(List<Value> values) && position < values.size();
            if (isPart) {
                parts.add(((Sequence) option).values().get(position));
            } else if (option instanceof Reference reference) {
                parts.add(reference);
            }
        }
        return Value.eachOf(parts);
    }

    private void bindAttribute(Syntax target, Value value, Scope scope) {
        Syntax object = target.child("object");
        if (object != null && evaluate(object, scope) instanceof Table table) {
            calls.setAttribute(table, target.textOf("attribute"), Value.through(value, How.CONSTANT));
        }
    }

    private void bindEntry(Syntax target, Value value, Scope scope) {
        Syntax object = target.child("value");
        Syntax key = target.child("subscript");
        if (object != null
                && key != null
                && evaluate(object, scope) instanceof Table(Map<String, Value> entries, var _)) {
            if (evaluate(key, scope) instanceof Text name) {
                entries.put(name.text(), value);
            }
        }
    }

    private Value comprehension(Syntax node, Scope scope) {
        Scope inner = new Scope(scope);
        for (Syntax child : node.children()) {
            if (child.is("for_in_clause")) {
                bindEach(child, inner);
            } else if (child.is("if_clause")) {
                visit(child, inner);
            }
        }
        Syntax body = node.child("body");
        Value value = body == null ? Value.UNKNOWN : evaluate(body, inner);
        return new Sequence(Value.options(value));
    }

    private Value lambda(Syntax node, Scope scope) {
        Scope inner = new Scope(scope);
        Syntax parameters = node.child("parameters");
        for (Syntax parameter : parameters == null ? List.<Syntax>of() : parameters.children()) {
            Syntax value = parameter.child("value");
            inner.set(
                    parameter.is("identifier") ? parameter.text() : parameter.textOf("name"),
                    value == null ? Value.UNKNOWN : Value.through(evaluate(value, scope), How.DEFAULT));
        }
        Syntax body = node.child("body");
        if (body != null) {
            evaluate(body, inner);
        }
        return Value.UNKNOWN;
    }

    /** Binds what stands left of {@code in} to each element of what stands right of it. */
    void bindEach(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return;
        }
        bind(left, Value.through(elements(evaluate(right, scope)), How.CONSTANT), scope);
    }

    private static Value elements(@Nullable Value value) {
        return switch (value) {
            case Sequence(List<Value> values) -> Value.eachOf(values);
            case Table table ->
                Value.eachOf(table.entries().keySet().stream()
                        .<Value>map(Text::literal)
                        .toList());
            case Value.Choice(List<Value> values) ->
                Value.eachOf(values.stream()
                        .flatMap(each -> each instanceof Sequence(List<Value> inner)
                                ? inner.stream()
                                : List.<Value>of().stream())
                        .toList());
            case null, default -> Value.UNKNOWN;
        };
    }
}
