package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Function;
import dev.sphagnum.ingest.sourcecode.Value.Reference;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is handed to the functions of a file, and what they give back, as far as the same file shows it. */
final class PythonParameters {
    private final PythonExpressions expressions;
    private final PythonOptions options;
    private final Map<Integer, Map<String, Value>> given = new HashMap<>();
    private final Map<Integer, Value> returned = new HashMap<>();
    private final Deque<Running> running = new ArrayDeque<>();

    private record Running(@Nullable Table self, boolean isInitializer, Syntax definition) {}

    PythonParameters(PythonExpressions expressions, PythonOptions options) {
        this.expressions = expressions;
        this.options = options;
    }

    void enter(@Nullable Table self, boolean isInitializer, Syntax definition) {
        running.push(new Running(self, isInitializer, definition));
        returned.remove(definition.start());
    }

    void leave() {
        running.pop();
    }

    void returning(Value value) {
        Running now = running.peek();
        if (now != null) {
            returned.merge(now.definition().start(), value, Value::either);
        }
    }

    /** In its constructor an object takes what it is given; later it may have either. */
    void setAttribute(Table table, String name, Value value) {
        Running now = running.peek();
        Value before = table.entries().get(name);
        boolean isLater = now != null && !now.isInitializer();
        table.entries()
                .put(name, isLater && before != null && Value.isKnown(before) ? Value.either(before, value) : value);
    }

    void bind(Syntax definition, Syntax list, @Nullable Table self, Scope scope) {
        boolean isFirst = true;
        for (Syntax parameter : list.children()) {
            String name = nameOf(parameter);
            if (name.isEmpty()) {
                continue;
            }
            boolean isSelf = isFirst && self != null && parameter.is("identifier");
            scope.set(
                    name, isSelf ? java.util.Objects.requireNonNull(self) : value(definition, parameter, name, scope));
            isFirst = false;
        }
    }

    private static String nameOf(Syntax parameter) {
        return switch (parameter.type()) {
            case "identifier" -> parameter.text();
            case "typed_parameter" ->
                parameter.children().isEmpty()
                        ? ""
                        : parameter.children().getFirst().text();
            case "default_parameter", "typed_default_parameter" -> parameter.textOf("name");
            default -> "";
        };
    }

    private Value value(Syntax definition, Syntax parameter, String name, Scope scope) {
        Value handed = given.getOrDefault(definition.start(), Map.of()).get(name);
        if (handed != null && Value.isKnown(handed)) {
            return Value.through(handed, How.CONSTANT);
        }
        Syntax initial = parameter.child("value");
        Value byDefault = initial == null ? Value.UNKNOWN : expressions.evaluate(initial, scope);
        if (Value.isKnown(byDefault)) {
            return Value.through(byDefault, How.DEFAULT);
        }
        Value decorated = options.decorated(definition, name);
        if (Value.isKnown(decorated)) {
            return decorated;
        }
        return typed(parameter.child("type"), name, scope);
    }

    private Value typed(@Nullable Syntax type, String name, Scope scope) {
        if (type != null) {
            Value value = expressions.evaluate(type, scope);
            if (value instanceof Table) {
                return value;
            }
            if (value instanceof Reference reference) {
                return reference.called();
            }
        }
        return options.usual(name);
    }

    /** A call of a function of the file. */
    Value call(Function function, CallSite call) {
        Syntax definition = function.definition();
        Syntax list = definition.child("parameters");
        if (list != null) {
            hand(definition, list, function.isMethod() ? 1 : 0, call);
        }
        return Value.through(returned.getOrDefault(definition.start(), Value.UNKNOWN), How.CONSTANT);
    }

    private void hand(Syntax definition, Syntax list, int skipped, CallSite call) {
        Map<String, Value> known = given.computeIfAbsent(definition.start(), _ -> new HashMap<>());
        List<String> names = list.children().stream()
                .map(PythonParameters::nameOf)
                .filter(name -> !name.isEmpty())
                .toList();
        for (int i = skipped; i < names.size(); i++) {
            String name = names.get(i);
            Value value = call.named().getOrDefault(name, call.argument(i - skipped));
            Value before = known.get(name);
            if (Value.isKnown(value)) {
                known.put(name, before == null || !Value.isKnown(before) ? value : each(before, value));
            }
        }
    }

    private static Value each(Value before, Value value) {
        List<Value> all = new ArrayList<>(Value.options(before));
        all.addAll(Value.options(value));
        return Value.eachOf(all);
    }

    /** A class of the file is called: an object of it, with the fields that are given. */
    Value make(Table table, CallSite call) {
        Value initializer = table.entries().get("__init__");
        if (initializer instanceof Function function) {
            call(function, call);
            return table;
        }
        List<String> fields = table.entries().keySet().stream().toList();
        Map<String, Value> changed = new LinkedHashMap<>(table.entries());
        for (int i = 0; i < Math.min(fields.size(), call.arguments().size()); i++) {
            changed.put(fields.get(i), call.arguments().get(i));
        }
        call.named().forEach(changed::put);
        Reference base = table.base();
        return new Table(changed, base == null ? null : base.called());
    }
}
