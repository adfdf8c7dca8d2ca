package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Python file, read in the order in which it would run: module, then the bodies of its functions and methods.
 *
 * <p>It is read three times, so that what is handed to a function, and from there to another, is known when the last
 * reading reports.
 */
final class PythonProgram {
    private static final int READINGS = 3;
    private static final int MAX_BODIES = 20_000;

    private final Syntax tree;
    private final PythonExpressions expressions;
    private final PythonCalls calls;
    private final Deque<Body> bodies = new ArrayDeque<>();

    /** A function's body that is still to be read. */
    private record Body(Syntax definition, Scope around, Value.@Nullable Table self) {}

    PythonProgram(SourceFile file, Uses uses) {
        this.tree = Grammar.PYTHON.parse(file);
        this.calls = new PythonCalls(file, uses);
        this.expressions = calls.expressions();
    }

    void run() {
        for (int reading = 1; reading <= READINGS; reading++) {
            calls.begin(reading == READINGS);
            block(tree, new Scope(null));
            for (int read = 0; !bodies.isEmpty() && read < MAX_BODIES; read++) {
                body(bodies.removeFirst());
            }
            bodies.clear();
        }
    }

    private void body(Body body) {
        Syntax definition = body.definition();
        Scope inner = new Scope(body.around());
        boolean isInitializer = definition.textOf("name").equals("__init__");
        calls.enter(body.self(), isInitializer, definition);
        Syntax parameters = definition.child("parameters");
        if (parameters != null) {
            calls.bindParameters(definition, parameters, body.self(), inner);
        }
        Syntax block = definition.child("body");
        if (block != null) {
            block(block, inner);
        }
        calls.leave();
    }

    /** True when the code after it is not reached. */
    private boolean block(Syntax block, Scope scope) {
        for (Syntax statement : block.children()) {
            if (statement(statement, scope)) {
                return true;
            }
        }
        return false;
    }

    private boolean statement(Syntax node, Scope scope) {
        switch (node.type()) {
            case "import_statement", "import_from_statement", "future_import_statement" -> calls.importing(node, scope);
            case "function_definition" -> function(node, scope, null);
            case "class_definition" -> classDefinition(node, scope);
            case "decorated_definition" -> decorated(node, scope, null);
            case "if_statement" -> {
                return ifStatement(node, scope);
            }
            case "try_statement" -> tryStatement(node, scope);
            case "for_statement" -> forStatement(node, scope);
            case "while_statement" -> whileStatement(node, scope);
            case "with_statement" -> {
                return withStatement(node, scope);
            }
            case "match_statement" -> matchStatement(node, scope);
            case "return_statement", "raise_statement" -> {
                Value value = Value.NOTHING;
                for (Syntax child : node.children()) {
                    value = expressions.evaluate(child, scope);
                }
                if (node.is("return_statement")) {
                    calls.returning(value);
                }
                return true;
            }
            case "continue_statement", "break_statement" -> {
                return true;
            }
            case "comment" -> {
                return false;
            }
            default -> node.children().forEach(child -> expressions.evaluate(child, scope));
        }
        return false;
    }

    private void function(Syntax node, Scope scope, Value.@Nullable Table self) {
        scope.set(node.textOf("name"), new Value.Function(node, self != null));
        Body body = new Body(node, scope, self);
        if (node.textOf("name").equals("__init__")) {
            // Its attributes are what the other methods read.
            bodies.addFirst(body);
        } else {
            bodies.addLast(body);
        }
    }

    private void decorated(Syntax node, Scope scope, Value.@Nullable Table self) {
        Syntax definition = node.child("definition");
        if (definition == null) {
            return;
        }
        for (Syntax child : node.children()) {
            if (child.is("decorator")) {
                child.children().forEach(each -> expressions.evaluate(each, scope));
                calls.decorator(child, definition, scope);
            }
        }
        if (definition.is("class_definition")) {
            classDefinition(definition, scope);
        } else {
            function(definition, scope, self);
        }
    }

    private void classDefinition(Syntax node, Scope scope) {
        Reference base = null;
        Map<String, Value> entries = new LinkedHashMap<>();
        Syntax bases = node.child("superclasses");
        for (Syntax each : bases == null ? List.<Syntax>of() : bases.children()) {
            Value value = expressions.evaluate(each, scope);
            if (value instanceof Reference reference && base == null) {
                base = reference;
            } else if (value instanceof Value.Table(Map<String, Value> inherited, Reference further)) {
                inherited.forEach(entries::putIfAbsent);
                base = base == null ? further : base;
            }
        }
        Value.Table self = new Value.Table(entries, base);
        scope.set(node.textOf("name"), self);
        Syntax body = node.child("body");
        if (body != null) {
            classBody(body, new Scope(scope), self);
        }
    }

    private void classBody(Syntax body, Scope inside, Value.Table self) {
        for (Syntax statement : body.children()) {
            switch (statement.type()) {
                case "function_definition" -> function(statement, inside, self);
                case "decorated_definition" -> decorated(statement, inside, self);
                default -> statement(statement, inside);
            }
            // In order, so that a positional argument of a data class finds its field.
            for (Map.Entry<String, Value> entry : inside.copy().entrySet()) {
                if (!entry.getValue().equals(self.entries().get(entry.getKey()))) {
                    self.entries().put(entry.getKey(), Value.through(entry.getValue(), How.CONSTANT));
                }
            }
        }
    }

    private boolean ifStatement(Syntax node, Scope scope) {
        Map<String, Value> before = scope.copy();
        List<Map<String, Value>> ways = new ArrayList<>();
        boolean isExhaustive = false;
        for (Syntax branch : branches(node)) {
            scope.restore(before);
            Syntax condition = branch.child("condition");
            if (condition != null) {
                expressions.evaluate(condition, scope);
            }
            isExhaustive = isExhaustive || branch.is("else_clause") || isAlways(condition);
            Syntax block = branch.child(branch.is("else_clause") ? "body" : "consequence");
            if (block != null && !isNever(condition) && !block(block, scope)) {
                ways.add(scope.copy());
            }
        }
        if (!isExhaustive) {
            ways.add(before);
        }
        scope.merge(ways.isEmpty() ? List.of(before) : ways);
        return ways.isEmpty();
    }

    private static List<Syntax> branches(Syntax node) {
        List<Syntax> branches = new ArrayList<>();
        branches.add(node);
        branches.addAll(node.all("alternative"));
        return branches;
    }

    private static boolean isNever(@Nullable Syntax condition) {
        return condition != null && List.of("False", "0", "TYPE_CHECKING").contains(condition.text());
    }

    private static boolean isAlways(@Nullable Syntax condition) {
        return condition != null
                && (condition.text().contains("__main__") || condition.text().equals("True"));
    }

    private void tryStatement(Syntax node, Scope scope) {
        Syntax body = node.child("body");
        if (body != null) {
            block(body, scope);
        }
        List<Map<String, Value>> ways = new ArrayList<>();
        Map<String, Value> after = scope.copy();
        ways.add(after);
        for (Syntax clause : node.children()) {
            if (clause.is("except_clause", "except_group_clause")) {
                scope.restore(after);
                Syntax block = clause.first("block");
                if (block != null && !block(block, scope)) {
                    ways.add(scope.copy());
                }
            }
        }
        scope.merge(ways);
        for (Syntax clause : node.children()) {
            if (clause.is("else_clause", "finally_clause")) {
                clause.children().forEach(child -> block(child, scope));
            }
        }
    }

    private void forStatement(Syntax node, Scope scope) {
        Map<String, Value> before = scope.copy();
        expressions.bindEach(node, scope);
        loop(node, before, scope);
    }

    private void whileStatement(Syntax node, Scope scope) {
        Map<String, Value> before = scope.copy();
        Syntax condition = node.child("condition");
        if (condition != null) {
            expressions.evaluate(condition, scope);
        }
        loop(node, before, scope);
    }

    private void loop(Syntax node, Map<String, Value> before, Scope scope) {
        Syntax body = node.child("body");
        if (body != null) {
            block(body, scope);
        }
        scope.merge(List.of(scope.copy(), before));
        for (Syntax alternative : node.all("alternative")) {
            alternative.children().forEach(child -> block(child, scope));
        }
    }

    private boolean withStatement(Syntax node, Scope scope) {
        Syntax clause = node.first("with_clause");
        for (Syntax item : clause == null ? List.<Syntax>of() : clause.children()) {
            item.children().forEach(child -> expressions.evaluate(child, scope));
        }
        Syntax body = node.child("body");
        return body != null && block(body, scope);
    }

    private void matchStatement(Syntax node, Scope scope) {
        Map<String, Value> before = scope.copy();
        List<Map<String, Value>> ways = new ArrayList<>(List.of(before));
        Syntax body = node.child("body");
        for (Syntax clause : body == null ? List.<Syntax>of() : body.children()) {
            Syntax consequence = clause.child("consequence");
            scope.restore(before);
            if (consequence != null && !block(consequence, scope)) {
                ways.add(scope.copy());
            }
        }
        scope.merge(ways);
    }
}
