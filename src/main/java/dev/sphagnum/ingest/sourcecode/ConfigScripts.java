package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ConfigNode.Listing;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Mapping;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Scalar;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shell that stands in a configuration: steps of workflows and pipelines, scripts of package.json, commands of containers. */
final class ConfigScripts {
    private static final Set<String> STEPS = Set.of(
            "run",
            "script",
            "before_script",
            "after_script",
            "bash",
            "sh",
            "cmds",
            "cmd",
            "setup",
            "on_start",
            "post_start",
            "postCreateCommand",
            "postStartCommand",
            "onCreateCommand",
            "updateContentCommand",
            "inline",
            "startup_script",
            "shell",
            "install",
            "build",
            "commands",
            "prepare");

    private final SourceFile file;
    private final Uses uses;
    private final Scope variables = new Scope(null);

    ConfigScripts(SourceFile file, Uses uses, ConfigNode root) {
        this.file = file;
        this.uses = uses;
        collect(root, "");
    }

    /** Variables that a workflow sets for its steps, and the values of its matrix. */
    private void collect(ConfigNode node, String key) {
        switch (node) {
            case Mapping(Map<String, ConfigNode> entries) ->
                entries.forEach((name, value) -> {
                    if (key.matches("env|environment|variables|envs") && value instanceof Scalar scalar) {
                        variables.set(name, new Text(scalar.text(), How.CONSTANT, false));
                    } else if (key.equals("matrix") && value instanceof Listing(List<ConfigNode> items)) {
                        variables.set("matrix_" + name, Value.eachOf(texts(items)));
                    }
                    collect(value, name);
                });
            case Listing(List<ConfigNode> items) -> items.forEach(item -> collect(item, key));
            case Scalar _ -> {
                // Has no variables.
            }
        }
    }

    private static List<Value> texts(List<ConfigNode> items) {
        return items.stream()
                .filter(Scalar.class::isInstance)
                .<Value>map(item -> new Text(ConfigNode.text(item), How.CONSTANT, false))
                .toList();
    }

    /** True for a key whose value is run by a shell. */
    boolean isScript(String key, List<String> path) {
        boolean isPackage = file.name().equals("package.json") || file.name().equals("composer.json");
        return isPackage
                ? !path.isEmpty() && path.getLast().equals("scripts")
                : STEPS.contains(key) || (key.equals("command") && path.size() < 8);
    }

    /** Runs a script, or each of several. */
    void run(ConfigNode node) {
        switch (node) {
            case Listing(List<ConfigNode> items) when isArguments(items) -> {
                // The words of one command, read with its container.
            }
            case Listing(List<ConfigNode> items) -> items.forEach(this::run);
            case Mapping(Map<String, ConfigNode> entries) -> entries.values().forEach(this::run);
            case Scalar scalar -> run(scalar);
        }
    }

    private static boolean isArguments(List<ConfigNode> items) {
        return items.stream()
                        .allMatch(item ->
                                item instanceof Scalar scalar && scalar.text().indexOf(' ') < 0)
                && items.size() > 1;
    }

    private void run(Scalar scalar) {
        String script = scalar.text()
                .replaceAll("\\$\\{\\{\\s*(?:env|vars|variables)\\.(\\w+)\\s*\\}\\}", "\\${$1}")
                .replaceAll("\\$\\{\\{\\s*matrix\\.(\\w+)\\s*\\}\\}", "\\${matrix_$1}")
                .replaceAll("\\$\\{\\{[^}]*\\}\\}", "\\${unknown_}");
        if (!ShellFinder.WORTH.matcher(script).find()) {
            return;
        }
        Uses own = new Uses(file.path());
        Scope scope = new Scope(variables);
        new ShellProgram(file.with(script), own).run(scope);
        for (ModelUse use : own.all()) {
            uses.add(use.movedTo(file.path(), use.line() + scalar.textLine() - 1, false));
        }
    }

    /** The words of a command, each where it stands. */
    List<Word> words(@Nullable ConfigNode node) {
        List<Word> words = new ArrayList<>();
        if (node instanceof Listing(List<ConfigNode> items)) {
            items.forEach(item -> words.addAll(words(item, items.size() == 1)));
        } else if (node instanceof Scalar) {
            words.addAll(words(node, true));
        }
        return words;
    }

    private List<Word> words(ConfigNode node, boolean splits) {
        List<Word> words = new ArrayList<>();
        if (node instanceof Scalar scalar) {
            for (String part : splits ? scalar.text().strip().split("\\s+") : new String[] {scalar.text()}) {
                words.add(new Word(value(part.replaceAll("^[\"']|[\"']$", "")), scalar.place()));
            }
        }
        return words;
    }

    private Value value(String word) {
        if (!word.matches("\\$[({]?\\w+(:-[^}]*)?[)}]?")) {
            return Text.literal(word);
        }
        Value known = variables.get(word.replaceAll("[${}()]", "").replaceFirst(":-.*", ""));
        if (known != null) {
            return known;
        }
        int otherwise = word.indexOf(":-");
        return otherwise < 0
                ? Value.UNKNOWN
                : new Text(word.substring(otherwise + 2).replace("}", ""), How.ENVIRONMENT_DEFAULT, false);
    }
}
