package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Function;
import dev.sphagnum.ingest.sourcecode.Value.Reference;
import dev.sphagnum.ingest.sourcecode.Value.Sequence;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports, names and calls of a Python file. */
final class PythonCalls {
    private final PythonExpressions expressions = new PythonExpressions(this);
    private final PythonOptions options = new PythonOptions(expressions);
    private final PythonParameters parameters = new PythonParameters(expressions, options);
    private final CallRules rules;
    private final ShellStrings shell;
    private final Set<String> imported = new HashSet<>();
    private final List<String> wildcards = new ArrayList<>();
    private boolean isReporting;

    PythonCalls(SourceFile file, Uses uses) {
        this.rules = new CallRules(Signatures.PYTHON, uses);
        this.shell = new ShellStrings(file, uses);
    }

    PythonExpressions expressions() {
        return expressions;
    }

    /** Begins a reading; only the last one reports. */
    void begin(boolean reports) {
        isReporting = reports;
    }

    void enter(@Nullable Table self, boolean isInitializer, Syntax definition) {
        parameters.enter(self, isInitializer, definition);
    }

    void leave() {
        parameters.leave();
    }

    void returning(Value value) {
        parameters.returning(value);
    }

    void bindParameters(Syntax definition, Syntax list, @Nullable Table self, Scope scope) {
        parameters.bind(definition, list, self, scope);
    }

    void decorator(Syntax decorator, Syntax definition, Scope scope) {
        options.decorator(decorator, definition, scope);
    }

    void setAttribute(Table table, String name, Value value) {
        parameters.setAttribute(table, name, value);
    }

    void importing(Syntax node, Scope scope) {
        String module = node.textOf("module_name");
        for (Syntax name : node.all("name")) {
            String full = name.is("aliased_import") ? name.textOf("name") : name.text();
            String alias = name.textOf("alias");
            String path = module.isEmpty() ? full : module + "." + full;
            imported.add(first(path));
            if (!alias.isEmpty() || !module.isEmpty()) {
                scope.set(alias.isEmpty() ? full : alias, new Reference(path));
            } else {
                scope.set(first(full), new Reference(first(full)));
            }
        }
        if (node.first("wildcard_import") != null) {
            wildcards.add(module);
            imported.add(first(module));
        }
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    Value identifier(String name, Scope scope) {
        Value value = scope.get(name);
        if (value != null) {
            return value instanceof Text || value instanceof Value.Choice ? Value.through(value, How.CONSTANT) : value;
        }
        for (String module : wildcards) {
            if (Signatures.PYTHON.knows(first(module))) {
                return new Reference(module + "." + name);
            }
        }
        return Value.UNKNOWN;
    }

    Value attributeOf(Value object, String name, Syntax node) {
        return switch (object) {
            case Reference(String path) when path.endsWith(".FLAGS") -> options.value(name);
            case Reference reference -> attributeOf(reference, name, node);
            case Table(Map<String, Value> entries, Reference base) -> {
                Value entry = entries.get(name);
                yield entry != null ? entry : base == null ? Value.UNKNOWN : base.plus(name);
            }
            case Text text when name.equals("value") -> text;
            case Value.Choice(List<Value> values) ->
                Value.eachOf(values.stream()
                        .map(each -> each instanceof Value.Choice ? Value.UNKNOWN : attributeOf(each, name, node))
                        .filter(Value::isKnown)
                        .toList());
            default -> Value.UNKNOWN;
        };
    }

    private Value attributeOf(Reference reference, String name, Syntax node) {
        Reference attribute = reference.plus(name);
        // torchaudio's bundles are constants, not calls.
        if (isReporting && reference.path().startsWith("torchaudio.pipelines")) {
            report(new CallSite(attribute.path(), node.text(), List.of(), Map.of(), node.place()));
        }
        return attribute;
    }

    Value call(Syntax node, Scope scope) {
        Syntax callee = node.child("function");
        Syntax list = node.child("arguments");
        if (callee == null || list == null) {
            return Value.UNKNOWN;
        }
        Value function = expressions.evaluate(callee, scope);
        CallSite call = site(node, callee, list, scope);
        Value known = PythonBuiltins.value(callee, call, scope, expressions);
        if (known != null) {
            return known;
        }
        Value option = options.call(callee, call);
        if (option != null) {
            return option;
        }
        List<Value> results = new ArrayList<>();
        for (Value each : Value.options(function)) {
            results.add(called(each, call, callee, scope));
        }
        return Value.eachOf(results);
    }

    private Value called(Value function, CallSite call, Syntax callee, Scope scope) {
        return switch (function) {
            case Reference(String path) -> calledReference(path, call);
            case Function local -> parameters.call(local, call);
            case Table table -> parameters.make(table, call);
            case Value.Unknown _
            when callee.is("attribute") -> {
                String method = callee.textOf("attribute");
                String owner = Signatures.PYTHON.ownerOf(method, imported);
                if (owner != null && isUnknown(callee, scope)) {
                    report(new CallSite(
                            owner + ".()." + method, call.text(), call.arguments(), call.named(), call.place()));
                }
                yield Value.UNKNOWN;
            }
            default -> Value.UNKNOWN;
        };
    }

    private boolean isUnknown(Syntax callee, Scope scope) {
        Syntax object = callee.child("object");
        return object != null && expressions.evaluate(object, scope) instanceof Value.Unknown;
    }

    private Value calledReference(String path, CallSite written) {
        CallSite call = new CallSite(path, written.text(), written.arguments(), written.named(), written.place());
        Value known = PythonBuiltins.ofLibrary(call);
        if (known != null) {
            return known;
        }
        if (path.endsWith("functools.partial") && call.argument(0) instanceof Reference(String inner)) {
            List<Value> rest = call.arguments().subList(1, call.arguments().size());
            report(new CallSite(inner, call.text(), rest, call.named(), call.place()));
            return new Reference(inner);
        }
        if (isReporting) {
            shell.apply(call);
        }
        report(call);
        return new Reference(path).called();
    }

    private void report(CallSite call) {
        if (isReporting) {
            rules.apply(call);
        }
    }

    private CallSite site(Syntax node, Syntax callee, Syntax list, Scope scope) {
        List<Value> positional = new ArrayList<>();
        Map<String, Value> named = new LinkedHashMap<>();
        // A generator may stand without parentheses.
        for (Syntax argument : list.is("argument_list") ? list.children() : List.of(list)) {
            switch (argument.type()) {
                case "comment" -> {
                    // Not an argument.
                }
                case "keyword_argument" -> {
                    Syntax value = argument.child("value");
                    named.put(
                            argument.textOf("name"),
                            value == null ? Value.UNKNOWN : expressions.evaluate(value, scope));
                }
                case "dictionary_splat" -> {
                    if (inside(argument, scope) instanceof Table(Map<String, Value> entries, var _)) {
                        entries.forEach((key, value) -> named.putIfAbsent(key, Value.through(value, How.CONSTANT)));
                    }
                }
                case "list_splat" -> {
                    if (inside(argument, scope) instanceof Sequence(List<Value> values)) {
                        positional.addAll(values);
                    }
                }
                default -> positional.add(expressions.evaluate(argument, scope));
            }
        }
        return new CallSite("", written(callee), positional, named, node.place());
    }

    private Value inside(Syntax splat, Scope scope) {
        return splat.children().isEmpty()
                ? Value.UNKNOWN
                : expressions.evaluate(splat.children().getFirst(), scope);
    }

    /** What is called, as written, without the arguments of calls before it. */
    private static String written(Syntax callee) {
        return switch (callee.type()) {
            case "attribute" -> {
                Syntax object = callee.child("object");
                yield (object == null ? "" : written(object)) + "." + callee.textOf("attribute");
            }
            case "call" -> {
                Syntax function = callee.child("function");
                yield (function == null ? "" : written(function)) + "()";
            }
            case "parenthesized_expression" -> "(…)";
            default -> callee.text().replaceAll("\\s+", " ");
        };
    }
}
