package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One shell script, from its first command to its last. */
final class ShellProgram {
    private final Syntax tree;
    private final Commands commands;
    private final PythonStrings python;
    private final SourceFile file;
    private final Uses uses;

    ShellProgram(SourceFile file, Uses uses) {
        this.file = file;
        this.uses = uses;
        this.tree = Grammar.BASH.parse(file);
        this.commands = new Commands(file, uses);
        this.python = new PythonStrings(file, uses);
    }

    /** Variables that are set stay in the scope. */
    void run(Scope scope) {
        visit(tree, scope);
    }

    private void visit(Syntax node, Scope scope) {
        switch (node.type()) {
            case "command" -> command(node, scope);
            case "variable_assignment" -> assign(node, scope);
            case "for_statement" -> loop(node, scope);
            case "if_statement", "case_statement", "while_statement", "list" -> perhaps(node, scope);
            case "redirected_statement" -> redirected(node, scope);
            default -> node.children().forEach(child -> visit(child, scope));
        }
    }

    /** What a branch sets may be set or not; what {@code &&} sets is. */
    private void perhaps(Syntax node, Scope scope) {
        Map<String, Value> before = scope.copy();
        node.children().forEach(child -> visit(child, scope));
        if (!node.is("list")) {
            scope.merge(List.of(before, scope.copy()));
        }
    }

    private void loop(Syntax node, Scope scope) {
        List<Value> values = new ArrayList<>();
        node.all("value").forEach(value -> values.addAll(Value.options(value(value, scope))));
        Syntax variable = node.child("variable");
        if (variable != null) {
            scope.set(variable.text(), Value.eachOf(values));
        }
        Syntax body = node.child("body");
        if (body != null) {
            visit(body, scope);
        }
    }

    private void assign(Syntax node, Scope scope) {
        Syntax value = node.child("value");
        String name = node.textOf("name");
        Value held = value == null ? Value.UNKNOWN : value(value, scope);
        scope.set(name, node.text().startsWith(name + "+=") ? Value.UNKNOWN : held);
    }

    private void command(Syntax node, Scope scope) {
        List<Word> words = new ArrayList<>();
        for (Syntax child : node.children()) {
            switch (child.type()) {
                case "variable_assignment", "file_redirect", "herestring_redirect", "heredoc_redirect" ->
                    child.children().forEach(each -> substitutions(each, scope));
                default -> {
                    substitutions(child, scope);
                    words.add(new Word(value(child, scope), child.place()));
                }
            }
        }
        commands.apply(expanded(words), node.place());
    }

    /** {@code ARGS="--model org/x"; serve $ARGS}: a word that was not quoted is several. */
    private static List<Word> expanded(List<Word> words) {
        List<Word> all = new ArrayList<>();
        for (Word word : words) {
            if (word.value() instanceof Value.Sequence(List<Value> values)) {
                values.forEach(value -> all.add(new Word(value, word.place())));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    private void substitutions(Syntax node, Scope scope) {
        if (node.is("command_substitution", "process_substitution", "subshell")) {
            visit(node, scope);
        } else {
            node.children().forEach(child -> substitutions(child, scope));
        }
    }

    private void redirected(Syntax node, Scope scope) {
        Syntax body = node.child("body");
        if (body == null) {
            node.children().forEach(child -> visit(child, scope));
            return;
        }
        visit(body, scope);
        Syntax here = node.first("heredoc_redirect");
        Syntax text = here == null ? null : here.first("heredoc_body");
        if (here == null || text == null) {
            return;
        }
        // A pipeline may follow the name of the document.
        here.children().stream()
                .filter(child -> child.is("pipeline", "command"))
                .forEach(child -> visit(child, scope));
        String program = body.text().strip();
        int line = text.place().line();
        if (program.matches("(.*/)?python[0-9.]*( .*)?")
                || program.contains("python3 -")
                || program.contains("python -")) {
            python.apply(text.text(), line);
        } else if (program.matches("(sudo )?(bash|sh)( -\\w+)*")) {
            for (ModelUse use : ShellFinder.uses(file.with(text.text()))) {
                uses.add(use.movedTo(file.path(), use.line() + line - 1, false));
            }
        }
    }

    private Value value(Syntax node, Scope scope) {
        return switch (node.type()) {
            case "command_name" ->
                node.children().isEmpty()
                        ? Text.literal(node.text())
                        : value(node.children().getFirst(), scope);
            case "word", "number" -> Text.literal(node.text().replaceAll("\\\\(.)", "$1"));
            case "raw_string" ->
                Text.literal(node.text().substring(1, Math.max(1, node.text().length() - 1)));
            case "string" -> quoted(node, scope);
            case "concatenation" -> joined(node, scope);
            case "simple_expansion" -> split(variable(node, scope));
            case "expansion" -> split(expansion(node, scope));
            case "array" ->
                new Value.Sequence(node.children().stream()
                        .map(child -> value(child, scope))
                        .toList());
            default -> Value.UNKNOWN;
        };
    }

    private static Value split(Value value) {
        if (value instanceof Text text && text.text().indexOf(' ') > 0) {
            List<Value> parts = new ArrayList<>();
            for (String part : text.text().strip().split("\\s+", -1)) {
                parts.add(new Text(part, text.how(), text.isOneOfSeveral()));
            }
            return new Value.Sequence(parts);
        }
        return value;
    }

    /** The text between the parts of a string belongs to it. */
    private Value quoted(Syntax node, Scope scope) {
        Value value = Text.literal("");
        int end = node.start() + 1;
        for (Syntax part : node.children()) {
            value = Value.joined(value, Text.literal(node.source().text().substring(end, part.start())));
            value = Value.joined(
                    value,
                    switch (part.type()) {
                        case "string_content" ->
                            Text.literal(part.text()
                                    .replaceAll("\\\\([\"$`\\\\])", "$1")
                                    .replace("\\\n", ""));
                        case "simple_expansion" -> variable(part, scope);
                        case "expansion" -> expansion(part, scope);
                        default -> Value.UNKNOWN;
                    });
            end = part.end();
        }
        String rest = end < node.end() - 1 ? node.source().text().substring(end, node.end() - 1) : "";
        return Value.joined(value, Text.literal(rest));
    }

    private Value joined(Syntax node, Scope scope) {
        Value value = Text.literal("");
        for (Syntax part : node.children()) {
            value = Value.joined(value, value(part, scope));
        }
        return value;
    }

    private static Value variable(Syntax node, Scope scope) {
        Syntax name = node.first("variable_name");
        Value value = name == null ? null : scope.get(name.text());
        return value == null ? Value.UNKNOWN : Value.through(value, How.CONSTANT);
    }

    /** {@code ${NAME}} and {@code ${NAME:-default}}. */
    private Value expansion(Syntax node, Scope scope) {
        Value known = variable(node, scope);
        String text = node.text();
        if (!text.matches("(?s)\\$\\{\\w+:?[-=].*")) {
            return text.matches("\\$\\{\\w+(\\[@\\])?\\}") ? known : Value.UNKNOWN;
        }
        Value otherwise = otherwise(node, scope);
        if (text.matches("(?s)\\$\\{\\w+:?=.*") && !Value.isKnown(known)) {
            Syntax name = node.first("variable_name");
            scope.set(name == null ? "" : name.text(), Value.through(otherwise, How.ENVIRONMENT_DEFAULT));
        }
        return Value.isKnown(known) ? known : Value.through(otherwise, How.ENVIRONMENT_DEFAULT);
    }

    private Value otherwise(Syntax node, Scope scope) {
        @Nullable
        Syntax last = node.children().isEmpty() ? null : node.children().getLast();
        if (last == null || last.is("variable_name")) {
            return Value.UNKNOWN;
        }
        return last.is("string", "raw_string", "simple_expansion", "expansion", "concatenation")
                ? value(last, scope)
                : Text.literal(last.text());
    }
}
