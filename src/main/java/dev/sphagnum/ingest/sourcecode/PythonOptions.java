package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Sequence;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defaults of command-line options: argparse, absl, click and typer, and transformers' HfArgumentParser. */
final class PythonOptions {
    private static final Set<String> USUAL_NAMES =
            Set.of("args", "opt", "opts", "options", "arguments", "cli_args", "parsed");

    private final PythonExpressions expressions;
    private final Table parsed = new Table(new LinkedHashMap<>(), null);
    private final Map<Integer, Map<String, Value>> decorated = new HashMap<>();
    private Value dataClasses = Value.UNKNOWN;

    PythonOptions(PythonExpressions expressions) {
        this.expressions = expressions;
    }

    /** The default of an option by its name. */
    Value value(String name) {
        return parsed.entries().getOrDefault(name, Value.UNKNOWN);
    }

    /** What a parameter that nobody fills may hold by its name alone. */
    Value usual(String parameter) {
        return USUAL_NAMES.contains(parameter) && !parsed.entries().isEmpty() ? parsed : Value.UNKNOWN;
    }

    /** Null when the call has nothing to do with options. */
    @Nullable
    Value call(Syntax callee, CallSite call) {
        String function = callee.is("attribute") ? callee.textOf("attribute") : callee.text();
        switch (function) {
            case "add_argument", "add_option" -> declare(call);
            case "DEFINE_string", "DEFINE_enum" -> define(call);
            case "HfArgumentParser" -> dataClasses = call.argument(0);
            case "parse_args" -> {
                return parsed;
            }
            case "parse_known_args" -> {
                return new Sequence(List.of(parsed, Value.UNKNOWN));
            }
            case "parse_args_into_dataclasses", "parse_json_file", "parse_args_and_config" -> {
                return dataClasses instanceof Sequence ? dataClasses : new Sequence(List.of(dataClasses));
            }
            default -> {
                return null;
            }
        }
        return Value.UNKNOWN;
    }

    private void declare(CallSite call) {
        String name = nameOf(call);
        if (!name.isEmpty()) {
            Value value = Value.through(call.named("default"), How.DEFAULT);
            parsed.entries().merge(name, value, (before, now) -> Value.isKnown(now) ? now : before);
        }
    }

    private void define(CallSite call) {
        for (Text name : Value.texts(call.argument(0))) {
            Value value = call.named().getOrDefault("default", call.argument(1));
            parsed.entries().put(name.text(), Value.through(value, How.DEFAULT));
        }
    }

    /** {@code dest}, else the longest of the option's spellings. */
    private static String nameOf(CallSite call) {
        for (Text name : Value.texts(call.named("dest"))) {
            return name.text();
        }
        String longest = "";
        for (Value argument : call.arguments()) {
            for (Text text : Value.texts(argument)) {
                longest = text.text().length() > longest.length() ? text.text() : longest;
            }
        }
        return longest.replaceFirst("^-+", "").replace('-', '_');
    }

    /** {@code @click.option("--model", default="…")}. */
    void decorator(Syntax decorator, Syntax definition, Scope scope) {
        Syntax call = decorator.first("call");
        Syntax list = call == null ? null : call.child("arguments");
        if (list == null) {
            return;
        }
        List<Value> names = new ArrayList<>();
        Map<String, Value> named = new HashMap<>();
        for (Syntax argument : list.children()) {
            Syntax value = argument.child("value");
            if (argument.is("keyword_argument") && value != null) {
                named.put(argument.textOf("name"), expressions.evaluate(value, scope));
            } else {
                names.add(expressions.evaluate(argument, scope));
            }
        }
        Value value = named.getOrDefault("default", Value.UNKNOWN);
        if (Value.isKnown(value)) {
            String name = nameOf(new CallSite("", "", names, named, decorator.place()));
            decorated
                    .computeIfAbsent(definition.start(), _ -> new HashMap<>())
                    .put(name, Value.through(value, How.DEFAULT));
        }
    }

    Value decorated(Syntax definition, String parameter) {
        return decorated.getOrDefault(definition.start(), Map.of()).getOrDefault(parameter, Value.UNKNOWN);
    }
}
