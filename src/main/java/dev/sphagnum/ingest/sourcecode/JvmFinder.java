package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Java and Kotlin: DJL, langchain4j, Spring AI, by their syntax trees and the constants of the file. */
final class JvmFinder implements UseFinder {
    private static final Pattern DJL = Pattern.compile("import ai\\.djl\\b");
    private static final Pattern LANGCHAIN = Pattern.compile("import dev\\.langchain4j\\b");
    private static final Pattern SPRING = Pattern.compile("import org\\.springframework\\.ai\\b");
    private static final Pattern OLLAMA = Pattern.compile("(?i)import [\\w.]*ollama");
    private static final Set<String> NAMES =
            Set.of("modelId", "modelName", "model", "repoId", "setModel", "setModelName", "withModel", "withModelName");

    @Override
    public boolean reads(String path) {
        return path.endsWith(".java") || path.endsWith(".kt") || path.endsWith(".kts") || path.endsWith(".scala");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        String text = file.text();
        boolean isWorth = DJL.matcher(text).find()
                || LANGCHAIN.matcher(text).find()
                || SPRING.matcher(text).find()
                || OLLAMA.matcher(text).find();
        if (!isWorth) {
            return List.of();
        }
        Grammar grammar = file.path().endsWith(".kt") || file.path().endsWith(".kts") ? Grammar.KOTLIN : Grammar.JAVA;
        Uses uses = new Uses(file.path());
        new Program(text, uses).read(grammar.parse(file));
        return uses.all();
    }

    private static final class Program {
        private final String text;
        private final Uses uses;
        private final Map<String, Value> constants = new HashMap<>();

        Program(String text, Uses uses) {
            this.text = text;
            this.uses = uses;
        }

        void read(Syntax tree) {
            collect(tree);
            visit(tree);
        }

        /** A name that is given two values is either. */
        private void collect(Syntax node) {
            Syntax value = node.child("value");
            if (node.is("variable_declarator") && value != null) {
                keep(node.textOf("name"), value);
            }
            Syntax variable = node.first("variable_declaration");
            if (node.is("property_declaration")
                    && variable != null
                    && !variable.children().isEmpty()) {
                keep(variable.children().getFirst().text(), node.children().getLast());
            }
            Syntax left = node.child("left");
            Syntax right = node.child("right");
            if (node.is("assignment_expression") && left != null && right != null) {
                keep(left.text().replaceFirst("^this\\.", ""), right);
            }
            node.children().forEach(this::collect);
        }

        private void keep(String name, Syntax value) {
            Value known = value(value);
            constants.merge(name, known, Value::either);
        }

        private Value value(Syntax node) {
            return switch (node.type()) {
                case "string_literal", "line_string_literal", "multi_line_string_literal" -> string(node);
                case "identifier", "simple_identifier", "interpolated_identifier" ->
                    Value.through(constants.getOrDefault(node.text(), Value.UNKNOWN), How.CONSTANT);
                case "field_access", "navigation_expression" ->
                    Value.through(
                            constants.getOrDefault(node.text().replaceFirst(".*\\.", ""), Value.UNKNOWN), How.CONSTANT);
                case "binary_expression", "additive_expression" ->
                    node.children().size() == 2
                            ? Value.through(
                                    Value.joined(
                                            value(node.children().get(0)),
                                            value(node.children().get(1))),
                                    How.CONSTANT)
                            : Value.UNKNOWN;
                case "ternary_expression" ->
                    node.children().size() == 3
                            ? Value.either(
                                    value(node.children().get(1)),
                                    value(node.children().get(2)))
                            : Value.UNKNOWN;
                case "elvis_expression" ->
                    node.children().isEmpty()
                            ? Value.UNKNOWN
                            : Value.through(value(node.children().getLast()), How.DEFAULT);
                case "method_invocation", "call_expression" -> otherwise(node);
                case "parenthesized_expression", "interpolated_expression", "value_argument" ->
                    node.children().isEmpty()
                            ? Value.UNKNOWN
                            : value(node.children().getLast());
                default -> Value.UNKNOWN;
            };
        }

        /** {@code System.getenv().getOrDefault("X", "default")}, {@code System.getProperty("x", "default")}. */
        private Value otherwise(Syntax node) {
            List<Syntax> arguments = arguments(node);
            boolean isEnvironment = (name(node).equals("getOrDefault")
                            && node.text().contains("getenv"))
                    || name(node).equals("getProperty")
                    || (name(node).equals("requireNonNullElse") && node.text().contains("getenv"));
            return isEnvironment && arguments.size() == 2
                    ? Value.through(value(arguments.get(1)), How.ENVIRONMENT_DEFAULT)
                    : Value.UNKNOWN;
        }

        private Value string(Syntax node) {
            Value value = Text.literal("");
            for (Syntax part : node.children()) {
                value = Value.joined(
                        value,
                        part.is("interpolated_identifier", "interpolated_expression")
                                ? value(part)
                                : Text.literal(part.text()));
            }
            return value;
        }

        private void visit(Syntax node) {
            if (node.is("method_invocation", "call_expression", "object_creation_expression")) {
                call(node);
            }
            node.children().forEach(this::visit);
        }

        private void call(Syntax node) {
            List<Syntax> arguments = arguments(node);
            if (arguments.isEmpty()) {
                return;
            }
            String name = name(node);
            Value first = value(arguments.getFirst());
            String chain = node.text();
            switch (name) {
                case "optModelUrls" ->
                    add(
                            node,
                            first,
                            chain.contains("://") || DJL.matcher(text).find() ? Naming.DJL : Naming.HUB_PREFIXED);
                case "newInstance" -> {
                    if (receiver(node).endsWith("HuggingFaceTokenizer")) {
                        add(node, first, Naming.HUB);
                    }
                }
                case "optTokenizerName" -> add(node, first, Naming.HUB);
                case "pullModel", "chat", "generate" -> {
                    if (OLLAMA.matcher(text).find()) {
                        add(node, first, name.equals("pullModel") ? Naming.OLLAMA : Naming.HUB_PREFIXED);
                    }
                }
                default -> named(node, name, first);
            }
            named(node, arguments);
        }

        private void named(Syntax node, String name, Value value) {
            if (!NAMES.contains(name)) {
                return;
            }
            String start = receiver(node);
            if (start.contains("Ollama")) {
                add(node, value, Naming.OLLAMA);
            } else if (start.contains("HuggingFace") || start.contains("Huggingface")) {
                add(node, value, Naming.HUB_WITH_OWNER);
            }
        }

        /** Kotlin's named arguments. */
        private void named(Syntax node, List<Syntax> arguments) {
            for (Syntax argument : arguments) {
                if (argument.is("value_argument") && argument.children().size() == 2) {
                    String name = argument.children().getFirst().text();
                    if (NAMES.contains(name)) {
                        boolean isOllama = name(node).contains("Ollama");
                        boolean isHub = name(node).contains("HuggingFace");
                        if (isOllama || isHub) {
                            add(node, value(argument), isOllama ? Naming.OLLAMA : Naming.HUB_WITH_OWNER);
                        }
                    }
                }
            }
        }

        private void add(Syntax node, Value value, Naming naming) {
            for (Text text : Value.texts(value)) {
                HubName name = Names.read(text.text(), Kind.MODEL, naming);
                if (name != null) {
                    uses.add(
                            place(node),
                            simple(receiver(node)) + name(node),
                            name,
                            Uses.Options.NONE,
                            text.confidence(),
                            text.how());
                }
            }
        }

        private static String simple(String receiver) {
            return receiver.isEmpty() ? "" : receiver.replaceFirst(".*\\.(?=[A-Z])", "") + ".";
        }

        /** Where the call's own name stands: the chain of a builder begins lines above. */
        private static Place place(Syntax node) {
            List<Syntax> arguments = arguments(node);
            Syntax name = node.child("name");
            Syntax callee = node.children().isEmpty() ? node : node.children().getFirst();
            Syntax suffix =
                    callee.is("navigation_expression") ? callee.children().getLast() : null;
            Syntax at = name != null ? name : suffix != null ? suffix : node;
            return at.equals(node) || arguments.isEmpty()
                    ? node.place()
                    : node.source().place(at.start(), node.end());
        }

        private static String name(Syntax node) {
            if (node.is("method_invocation")) {
                return node.textOf("name");
            }
            if (node.is("object_creation_expression")) {
                return node.textOf("type");
            }
            @Nullable
            Syntax callee = node.children().isEmpty() ? null : node.children().getFirst();
            return callee == null
                    ? ""
                    : callee.text().replaceFirst("(?s).*[.\\s]", "").replaceFirst("(?s).*\\?\\.", "");
        }

        /** The first step of the chain that the call ends: {@code OllamaChatModel} of its builder. */
        private static String receiver(Syntax node) {
            Syntax at = node;
            while (at.is("method_invocation", "call_expression", "navigation_expression", "field_access")
                    && !at.children().isEmpty()) {
                Syntax next = at.is("method_invocation")
                        ? at.child("object")
                        : at.children().getFirst();
                if (next == null) {
                    return "";
                }
                at = next;
            }
            return at.equals(node) ? "" : at.is("object_creation_expression") ? at.textOf("type") : at.text();
        }

        private static List<Syntax> arguments(Syntax node) {
            Syntax list = node.child("arguments");
            if (list != null) {
                return list.children().stream()
                        .filter(child -> !child.type().endsWith("comment"))
                        .toList();
            }
            Syntax suffix = node.first("call_suffix");
            Syntax values = suffix == null ? null : suffix.first("value_arguments");
            return values == null ? new ArrayList<>() : values.children();
        }
    }
}
