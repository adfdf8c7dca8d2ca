package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Reference;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JavaScript or TypeScript file, read twice in the order of its text, so that functions know what they are given. */
final class JavaScriptProgram {
    private final Syntax tree;
    private final CallRules rules;
    private final ShellStrings shell;
    private final Map<Integer, List<Value>> given = new HashMap<>();
    private final JavaScriptExpressions expressions = new JavaScriptExpressions(this);
    private boolean isReporting;

    JavaScriptProgram(SourceFile file, Grammar grammar, Uses uses) {
        this.tree = grammar.parse(file);
        this.rules = new CallRules(Signatures.JAVASCRIPT, uses);
        this.shell = new ShellStrings(file, uses);
    }

    void run() {
        for (int reading = 1; reading <= 2; reading++) {
            isReporting = reading == 2;
            Scope scope = new Scope(null);
            scope.set("fetch", new Reference("fetch"));
            visit(tree, scope);
        }
    }

    /** Statements, and whatever stands in them. */
    void visit(Syntax node, Scope scope) {
        switch (node.type()) {
            case "import_statement" -> importing(node, scope);
            case "variable_declarator" -> declare(node, scope);
            case "function_declaration", "generator_function_declaration" -> {
                scope.set(node.textOf("name"), new Value.Function(node, false));
                function(node, scope, null);
            }
            case "class_declaration", "class" -> classDefinition(node, scope);
            case "if_statement", "switch_statement", "while_statement", "for_statement" -> perhaps(node, scope);
            case "for_in_statement" -> loop(node, scope);
            case "comment" -> {
                // Says nothing.
            }
            case "statement_block",
                    "program",
                    "expression_statement",
                    "export_statement",
                    "lexical_declaration",
                    "variable_declaration",
                    "return_statement",
                    "try_statement",
                    "catch_clause",
                    "finally_clause",
                    "else_clause",
                    "switch_body",
                    "switch_case",
                    "switch_default",
                    "labeled_statement",
                    "throw_statement",
                    "ERROR" -> node.children().forEach(child -> visit(child, scope));
            default -> expressions.evaluate(node, scope);
        }
    }

    private void perhaps(Syntax node, Scope scope) {
        Map<String, Value> before = scope.copy();
        node.children().forEach(child -> visit(child, scope));
        scope.merge(List.of(before, scope.copy()));
    }

    private void loop(Syntax node, Scope scope) {
        Syntax left = node.child("left");
        Syntax right = node.child("right");
        if (left != null
                && right != null
                && expressions.evaluate(right, scope) instanceof Value.Sequence(List<Value> values)) {
            bind(left, Value.through(Value.eachOf(values), How.CONSTANT), scope);
        }
        Syntax body = node.child("body");
        if (body != null) {
            visit(body, scope);
        }
    }

    private void importing(Syntax node, Scope scope) {
        Syntax source = node.child("source");
        Syntax clause = node.first("import_clause");
        if (source == null || clause == null) {
            return;
        }
        Reference module = module(unquoted(source));
        for (Syntax each : clause.children()) {
            switch (each.type()) {
                case "identifier" -> scope.set(each.text(), module);
                case "namespace_import" -> scope.set(each.children().getLast().text(), module);
                case "named_imports" ->
                    each.children().forEach(name -> {
                        String alias = name.textOf("alias");
                        scope.set(alias.isEmpty() ? name.textOf("name") : alias, module.plus(name.textOf("name")));
                    });
                default -> {
                    // Types only.
                }
            }
        }
    }

    /** A module by its name, or by its address on a CDN; dots in it would be steps of a path. */
    static Reference module(String name) {
        String plain = name.replaceFirst("^(npm:|https?://.*?/(npm/)?(?=@|ollama))", "")
                .replaceFirst("(?<=.)@[\\d^~.x-].*$", "");
        for (String known : List.of(
                "@huggingface/transformers", "@xenova/transformers", "@huggingface/inference", "@huggingface/hub")) {
            if (plain.equals(known) || plain.startsWith(known + "/")) {
                return new Reference(known);
            }
        }
        for (String known : Signatures.JAVASCRIPT.libraries()) {
            if (plain.equals(known) || plain.startsWith(known + "/")) {
                return new Reference(known);
            }
        }
        return new Reference(plain.replace('.', '_'));
    }

    static String unquoted(Syntax string) {
        String text = string.text();
        return text.length() >= 2 ? text.substring(1, text.length() - 1) : text;
    }

    private void declare(Syntax node, Scope scope) {
        Syntax name = node.child("name");
        Syntax value = node.child("value");
        if (name != null && value != null) {
            bind(
                    name,
                    value.is("arrow_function", "function_expression", "function")
                            ? function(value, scope)
                            : expressions.evaluate(value, scope),
                    scope);
        }
    }

    private Value function(Syntax node, Scope scope) {
        function(node, scope, null);
        return new Value.Function(node, false);
    }

    void bind(Syntax target, Value value, Scope scope) {
        switch (target.type()) {
            case "identifier", "shorthand_property_identifier_pattern" -> scope.set(target.text(), value);
            case "object_pattern" -> target.children().forEach(child -> bindProperty(child, value, scope));
            case "array_pattern" -> {
                for (int i = 0; i < target.children().size(); i++) {
                    bind(target.children().get(i), expressions.element(value, i), scope);
                }
            }
            case "assignment_pattern", "object_assignment_pattern" -> {
                Syntax left = target.child("left");
                Syntax right = target.child("right");
                if (left != null && right != null) {
                    Value otherwise = Value.through(expressions.evaluate(right, scope), How.DEFAULT);
                    bind(left, Value.isKnown(value) ? value : otherwise, scope);
                }
            }
            case "member_expression" -> expressions.setProperty(target, value, scope);
            default -> {
                // Nothing that has a name.
            }
        }
    }

    private void bindProperty(Syntax child, Value value, Scope scope) {
        switch (child.type()) {
            case "pair_pattern" -> {
                Syntax inner = child.child("value");
                if (inner != null) {
                    bind(inner, expressions.property(value, child.textOf("key")), scope);
                }
            }
            case "shorthand_property_identifier_pattern" ->
                scope.set(child.text(), expressions.property(value, child.text()));
            case "object_assignment_pattern" -> {
                Syntax left = child.child("left");
                bind(child, left == null ? Value.UNKNOWN : expressions.property(value, left.text()), scope);
            }
            default -> {
                // The rest.
            }
        }
    }

    /** Reads a function's body with its parameters as they are given in this file, else by their defaults. */
    void function(Syntax node, Scope around, @Nullable Table self) {
        Scope inner = new Scope(around);
        if (self != null) {
            inner.set("this", self);
        }
        Syntax parameters = node.child("parameters");
        List<Value> known = given.getOrDefault(node.start(), List.of());
        int position = 0;
        for (Syntax parameter : parameters == null ? List.<Syntax>of() : parameters.children()) {
            Value handed = position < known.size() ? known.get(position) : Value.UNKNOWN;
            parameter(parameter, Value.through(handed, How.CONSTANT), inner);
            position++;
        }
        Syntax body = node.child("body");
        if (body != null) {
            visit(body, inner);
        }
    }

    private void parameter(Syntax parameter, Value handed, Scope scope) {
        Syntax pattern = parameter.child("pattern");
        Syntax value = parameter.child("value");
        if (pattern == null) {
            bind(parameter, handed, scope);
            return;
        }
        Value otherwise =
                value == null ? Value.UNKNOWN : Value.through(expressions.evaluate(value, scope), How.DEFAULT);
        bind(pattern, Value.isKnown(handed) ? handed : otherwise, scope);
        Object self = scope.get("this");
        if (self instanceof Table(Map<String, Value> entries, var _)
                && parameter.first("accessibility_modifier") != null) {
            entries.put(pattern.text(), otherwise);
        }
    }

    private void classDefinition(Syntax node, Scope scope) {
        Table self = new Table(new LinkedHashMap<>(), null);
        scope.set(node.textOf("name"), self);
        Syntax body = node.child("body");
        List<Syntax> members = body == null ? List.of() : body.children();
        for (Syntax member : members) {
            Syntax value = member.child("value");
            if (member.is("public_field_definition", "field_definition") && value != null) {
                String name = member.textOf("name").isEmpty() ? member.textOf("property") : member.textOf("name");
                Scope inner = new Scope(scope);
                inner.set("this", self);
                self.entries().put(name, Value.through(expressions.evaluate(value, inner), How.CONSTANT));
            }
        }
        for (Syntax member : members) {
            if (member.is("method_definition")) {
                self.entries().put(member.textOf("name"), new Value.Function(member, true));
                function(member, scope, self);
            }
        }
    }

    /** Notes what a function of the file is given. */
    void hand(Value.Function function, List<Value> arguments) {
        if (!isReporting && given.size() < 10_000) {
            given.merge(function.definition().start(), arguments, (before, now) -> {
                List<Value> all = new java.util.ArrayList<>();
                for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                    Value one = i < before.size() ? before.get(i) : Value.UNKNOWN;
                    Value two = i < now.size() ? now.get(i) : Value.UNKNOWN;
                    List<Value> both = new java.util.ArrayList<>(Value.options(one));
                    both.addAll(Value.options(two));
                    all.add(Value.eachOf(both.stream().filter(Value::isKnown).toList()));
                }
                return all;
            });
        }
    }

    void report(CallSite call) {
        if (isReporting) {
            rules.apply(call);
            shell.apply(call);
        }
    }
}
