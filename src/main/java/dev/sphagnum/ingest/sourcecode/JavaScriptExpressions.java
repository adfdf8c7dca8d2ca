package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Reference;
import dev.sphagnum.ingest.sourcecode.Value.Sequence;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What JavaScript expressions are worth, as far as one file shows it. */
final class JavaScriptExpressions {
    private final JavaScriptProgram program;

    JavaScriptExpressions(JavaScriptProgram program) {
        this.program = program;
    }

    Value evaluate(Syntax node, Scope scope) {
        return switch (node.type()) {
            case "string" -> Text.literal(JavaScriptProgram.unquoted(node).replaceAll("\\\\(.)", "$1"));
            case "template_string" -> template(node, scope);
            case "true" -> new Value.Flag(true);
            case "false" -> new Value.Flag(false);
            case "null", "undefined" -> Value.NOTHING;
            case "identifier", "shorthand_property_identifier", "this" -> named(node.text(), scope);
            case "member_expression" -> member(node, scope);
            case "subscript_expression" -> subscript(node, scope);
            case "call_expression" -> call(node, scope, "function");
            case "new_expression" -> call(node, scope, "constructor");
            case "object" -> object(node, scope);
            case "array" ->
                new Sequence(node.children().stream()
                        .map(child -> evaluate(child, scope))
                        .toList());
            case "binary_expression" -> binary(node, scope);
            case "ternary_expression" -> ternary(node, scope);
            case "as_expression",
                    "satisfies_expression",
                    "non_null_expression",
                    "await_expression",
                    "parenthesized_expression",
                    "spread_element" -> first(node, scope);
            case "assignment_expression" -> assignment(node, scope);
            case "arrow_function", "function_expression", "function" -> {
                program.function(node, scope, scope.get("this") instanceof Table self ? self : null);
                yield new Value.Function(node, false);
            }
            case "comment" -> Value.UNKNOWN;
            default -> {
                node.children().forEach(child -> program.visit(child, scope));
                yield Value.UNKNOWN;
            }
        };
    }

    private static Value named(String name, Scope scope) {
        Value value = scope.get(name);
        return value == null ? Value.UNKNOWN : Value.through(value, How.CONSTANT);
    }

    private Value first(Syntax node, Scope scope) {
        return node.children().isEmpty()
                ? Value.UNKNOWN
                : evaluate(node.children().getFirst(), scope);
    }

    private Value template(Syntax node, Scope scope) {
        Value value = Text.literal("");
        for (Syntax part : node.children()) {
            value = Value.joined(
                    value, part.is("template_substitution") ? first(part, scope) : Text.literal(part.text()));
        }
        return value;
    }

    private Value member(Syntax node, Scope scope) {
        Syntax object = node.child("object");
        if (object == null
                || object.text().equals("process.env")
                || object.text().equals("import.meta.env")) {
            return Value.UNKNOWN;
        }
        return property(evaluate(object, scope), node.textOf("property"));
    }

    Value property(Value object, String name) {
        return switch (object) {
            case Reference reference -> reference.plus(name);
            case Table table -> Value.through(table.entries().getOrDefault(name, Value.UNKNOWN), How.CONSTANT);
            default -> Value.UNKNOWN;
        };
    }

    Value element(Value value, int position) {
        return switch (value) {
            case Sequence(List<Value> values) when position < values.size() -> values.get(position);
            case Reference reference -> reference;
            default -> Value.UNKNOWN;
        };
    }

    private Value subscript(Syntax node, Scope scope) {
        Syntax object = node.child("object");
        Syntax index = node.child("index");
        if (object == null || index == null) {
            return Value.UNKNOWN;
        }
        Value of = evaluate(object, scope);
        Value at = evaluate(index, scope);
        return switch (of) {
            case Table table -> PythonExpressions.entry(table, at);
            case Sequence(List<Value> values)
            when index.text().matches("\\d{1,4}") -> element(of, Integer.parseInt(index.text()));
            case Sequence(List<Value> values) -> PythonExpressions.anyOf(values);
            default -> Value.UNKNOWN;
        };
    }

    private Value object(Syntax node, Scope scope) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Syntax child : node.children()) {
            Syntax value = child.child("value");
            switch (child.type()) {
                case "pair" -> {
                    if (value != null) {
                        entries.put(child.textOf("key").replaceAll("^['\"]|['\"]$", ""), evaluate(value, scope));
                    }
                }
                case "shorthand_property_identifier" -> entries.put(child.text(), evaluate(child, scope));
                case "spread_element" -> {
                    if (first(child, scope) instanceof Table(Map<String, Value> more, var _)) {
                        entries.putAll(more);
                    }
                }
                case "method_definition" -> program.function(child, scope, new Table(entries, null));
                default -> {
                    // A comment.
                }
            }
        }
        return new Table(entries, null);
    }

    private Value binary(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return Value.UNKNOWN;
        }
        Value first = evaluate(left, scope);
        Value second = evaluate(right, scope);
        String operator = node.between(left, right).strip();
        if (operator.equals("+")) {
            return Value.through(Value.joined(first, second), How.CONSTANT);
        }
        if (!operator.equals("??") && !operator.equals("||")) {
            return Value.UNKNOWN;
        }
        boolean isEnvironment = left.text().contains(".env");
        return Value.isKnown(first)
                ? first
                : Value.through(second, isEnvironment ? How.ENVIRONMENT_DEFAULT : How.DEFAULT);
    }

    private Value ternary(Syntax node, Scope scope) {
        Syntax one = node.child("consequence");
        Syntax other = node.child("alternative");
        Syntax condition = node.child("condition");
        if (one == null || other == null || condition == null) {
            return Value.UNKNOWN;
        }
        evaluate(condition, scope);
        return Value.either(evaluate(one, scope), evaluate(other, scope));
    }

    private Value assignment(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left == null || right == null) {
            return Value.UNKNOWN;
        }
        Value value = evaluate(right, scope);
        program.bind(left, value, scope);
        return value;
    }

    void setProperty(Syntax target, Value value, Scope scope) {
        Syntax object = target.child("object");
        if (object != null && evaluate(object, scope) instanceof Table(Map<String, Value> entries, var _)) {
            entries.put(target.textOf("property"), value);
        }
    }

    private Value call(Syntax node, Scope scope, String role) {
        Syntax callee = node.child(role);
        Syntax list = node.child("arguments");
        if (callee == null) {
            return Value.UNKNOWN;
        }
        List<Value> arguments = new ArrayList<>();
        for (Syntax argument : list == null ? List.<Syntax>of() : list.children()) {
            if (!argument.is("comment")) {
                arguments.add(evaluate(argument, scope));
            }
        }
        if (callee.text().equals("require") || callee.is("import")) {
            return arguments.isEmpty() || !(arguments.getFirst() instanceof Text text)
                    ? Value.UNKNOWN
                    : JavaScriptProgram.module(text.text());
        }
        Value function = evaluate(callee, scope);
        if (function instanceof Value.Function local) {
            program.hand(local, arguments);
        }
        if (function instanceof Reference reference) {
            report(reference, callee, arguments, node);
            return reference.called();
        }
        return function instanceof Table ? function : Value.UNKNOWN;
    }

    private void report(Reference reference, Syntax callee, List<Value> arguments, Syntax node) {
        Map<String, Value> named = new LinkedHashMap<>();
        for (Value argument : arguments) {
            if (argument instanceof Table(Map<String, Value> entries, var _)) {
                entries.forEach(named::putIfAbsent);
            }
        }
        program.report(new CallSite(reference.path(), written(callee), arguments, named, node.place()));
    }

    private static String written(Syntax callee) {
        if (callee.is("member_expression")) {
            Syntax object = callee.child("object");
            return (object == null ? "" : written(object)) + "." + callee.textOf("property");
        }
        if (callee.is("call_expression", "new_expression")) {
            Syntax inner =
                    callee.children().isEmpty() ? callee : callee.children().getFirst();
            return (Objects.equals(inner, callee) ? "" : written(inner)) + "()";
        }
        return callee.text().replaceAll("\\s+", " ");
    }
}
