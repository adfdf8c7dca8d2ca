package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Configuration in YAML, JSON, TOML, INI, properties and files of environment variables. */
final class ConfigFinder implements UseFinder {
    private static final Pattern LOCKS = Pattern.compile(
            "package-lock\\.json|yarn\\.lock|composer\\.lock|pnpm-lock\\.yaml|tokenizer\\.json|vocab\\.json|poetry\\.lock|cargo\\.lock|uv\\.lock");
    private static final Pattern WORTH = Pattern.compile(
            "(?i)model|dataset|repo|huggingface|hf|ollama|tokenizer|embed|run|script|path|adapter|command|args");

    @Override
    public boolean reads(String path) {
        String name = name(path);
        return !LOCKS.matcher(name).matches()
                && name.matches(".*\\.(ya?ml|json|jsonc|json5|toml|ini|cfg|properties|conf|env)|\\.env.*|env\\.[a-z]+");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        Uses uses = new Uses(file.path());
        if (WORTH.matcher(file.text()).find()) {
            for (ConfigNode document : documents(file)) {
                new ConfigRules(file, uses, document).apply();
            }
        }
        return uses.all();
    }

    private static List<ConfigNode> documents(SourceFile file) {
        String name = name(file.path());
        if (name.matches(".*\\.ya?ml")) {
            return ConfigReader.yaml(file);
        }
        if (name.matches(".*\\.json[c5]?")) {
            return List.of(ConfigReader.json(file));
        }
        return List.of(LineConfig.read(file.text(), name.endsWith(".toml") || name.contains(".env") ? "=" : "=:"));
    }
}
