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

/** What Python's own functions and methods make of values that are known. */
final class PythonBuiltins {
    private PythonBuiltins() {}

    /** Null when the call is not one of them. */
    static @Nullable Value value(Syntax callee, CallSite call, Scope scope, PythonExpressions expressions) {
        if (callee.is("identifier") && scope.get(callee.text()) == null) {
            return function(callee.text(), call);
        }
        Syntax object = callee.is("attribute") ? callee.child("object") : null;
        if (object == null) {
            return null;
        }
        String method = callee.textOf("attribute");
        return switch (method) {
            case "items",
                    "values",
                    "keys",
                    "get",
                    "format",
                    "join",
                    "strip",
                    "lower",
                    "append",
                    "update",
                    "setdefault",
                    "copy" -> method(expressions.evaluate(object, scope), method, call);
            default -> null;
        };
    }

    private static @Nullable Value function(String name, CallSite call) {
        return switch (name) {
            case "list", "tuple", "sorted", "set", "reversed", "str", "Path" -> call.argument(0);
            case "dict" -> new Table(new LinkedHashMap<>(call.named()), null);
            case "enumerate" ->
                call.argument(0) instanceof Sequence(List<Value> values)
                        ? new Sequence(values.stream()
                                .<Value>map(each -> new Sequence(List.of(Value.UNKNOWN, each)))
                                .toList())
                        : Value.UNKNOWN;
            case "zip" -> zip(call);
            case "getattr" ->
                call.argument(0) instanceof Reference reference && call.argument(1) instanceof Text text
                        ? reference.plus(text.text())
                        : null;
            default -> null;
        };
    }

    private static Value zip(CallSite call) {
        List<Value> rows = new ArrayList<>();
        int length = call.arguments().stream()
                .mapToInt(each -> each instanceof Sequence(List<Value> values) ? values.size() : Integer.MAX_VALUE)
                .min()
                .orElse(0);
        for (int i = 0; i < Math.min(length, 100); i++) {
            List<Value> row = new ArrayList<>();
            for (Value each : call.arguments()) {
                row.add(
                        each instanceof Sequence(List<Value> values) && i < values.size()
                                ? values.get(i)
                                : Value.UNKNOWN);
            }
            rows.add(new Sequence(row));
        }
        return new Sequence(rows);
    }

    private static @Nullable Value method(Value object, String method, CallSite call) {
        return switch (object) {
            case Table table -> table.entries().containsKey(method) ? null : ofTable(table, method, call);
            case Text text -> ofText(text, method, call);
            case Sequence(List<Value> values)
            when method.equals("append") -> {
                addTo(values, call.argument(0));
                yield Value.NOTHING;
            }
            case null, default -> null;
        };
    }

    private static void addTo(List<Value> values, Value more) {
        if (values instanceof ArrayList<Value> && values.size() < 1_000) {
            values.add(more);
        }
    }

    private static @Nullable Value ofTable(Table table, String method, CallSite call) {
        Map<String, Value> entries = table.entries();
        return switch (method) {
            case "values" -> new Sequence(List.copyOf(entries.values()));
            case "keys" ->
                new Sequence(entries.keySet().stream().<Value>map(Text::literal).toList());
            case "items" ->
                new Sequence(entries.entrySet().stream()
                        .<Value>map(each -> new Sequence(List.of(Text.literal(each.getKey()), each.getValue())))
                        .toList());
            case "copy" -> new Table(new LinkedHashMap<>(entries), table.base());
            case "get", "setdefault" -> {
                Value found = PythonExpressions.entry(table, call.argument(0));
                yield Value.isKnown(found) ? found : Value.through(call.argument(1), How.DEFAULT);
            }
            case "update" -> {
                if (call.argument(0) instanceof Table(Map<String, Value> more, var _)) {
                    entries.putAll(more);
                }
                entries.putAll(call.named());
                yield Value.NOTHING;
            }
            default -> null;
        };
    }

    private static @Nullable Value ofText(Text text, String method, CallSite call) {
        return switch (method) {
            case "format" -> PythonText.filled(text, "\\{[^{}]*\\}", holes(text, call));
            case "join" -> joined(text, call.argument(0));
            case "strip" -> new Text(text.text().strip(), text.how(), text.isOneOfSeveral());
            case "lower" -> new Text(text.text().toLowerCase(java.util.Locale.ROOT), text.how(), text.isOneOfSeveral());
            default -> null;
        };
    }

    /** By position, or by the name in the hole. */
    private static List<Value> holes(Text text, CallSite call) {
        List<Value> values = new ArrayList<>();
        var holes = java.util.regex.Pattern.compile("\\{([^{}:!]*)[^{}]*\\}").matcher(text.text());
        while (holes.find()) {
            Value named = call.named().get(holes.group(1));
            values.add(named != null ? named : call.argument(values.size()));
        }
        return values;
    }

    private static Value joined(Text separator, Value parts) {
        if (!(parts instanceof Sequence(List<Value> values)) || values.isEmpty()) {
            return Value.UNKNOWN;
        }
        Value all = values.getFirst();
        for (Value part : values.subList(1, values.size())) {
            all = Value.joined(Value.joined(all, separator), part);
        }
        return Value.through(all, How.CONSTANT);
    }

    /** Functions of libraries that give back what they are given; null when the call is not one of them. */
    static @Nullable Value ofLibrary(CallSite call) {
        return switch (call.path()) {
            case "os.environ.get", "os.getenv", "os.environ.setdefault", "decouple.config", "environs.Env().str" ->
                Value.through(call.named().getOrDefault("default", call.argument(1)), How.ENVIRONMENT_DEFAULT);
            case "dataclasses.field",
                    "pydantic.Field",
                    "typer.Option",
                    "typer.Argument",
                    "attr.ib",
                    "attrs.field",
                    "fastapi.Query",
                    "fastapi.Form",
                    "fastapi.Body",
                    "simple_parsing.field",
                    "pydantic_settings.Field" ->
                Value.through(call.named().getOrDefault("default", call.argument(0)), How.DEFAULT);
            case "importlib.import_module" ->
                call.argument(0) instanceof Text text ? new Reference(text.text()) : Value.UNKNOWN;
            case "types.SimpleNamespace", "argparse.Namespace", "omegaconf.OmegaConf.create", "easydict.EasyDict" ->
                call.argument(0) instanceof Table table && call.named().isEmpty()
                        ? table
                        : new Table(new LinkedHashMap<>(call.named()), null);
            case "copy.deepcopy", "copy.copy", "pathlib.Path" -> call.argument(0);
            default -> null;
        };
    }
}
