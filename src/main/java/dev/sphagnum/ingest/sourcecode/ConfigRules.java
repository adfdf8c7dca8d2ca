package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ConfigNode.Listing;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Mapping;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Scalar;
import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which values of a configuration are models or data sets that are used. */
final class ConfigRules {
    private static final Set<String> COMMANDS = Set.of("command", "args", "entrypoint");

    private final SourceFile file;
    private final Uses uses;
    private final ConfigNode root;
    private final ConfigScripts scripts;
    private final boolean isMerge;
    private final boolean isTraining;

    ConfigRules(SourceFile file, Uses uses, ConfigNode root) {
        this.file = file;
        this.uses = uses;
        this.root = root;
        this.scripts = new ConfigScripts(file, uses, root);
        Set<String> keys = root instanceof Mapping(Map<String, ConfigNode> entries) ? entries.keySet() : Set.of();
        this.isMerge = keys.contains("merge_method") || keys.contains("slices");
        this.isTraining = keys.contains("base_model")
                || keys.contains("model_name_or_path")
                || keys.contains("base_model_config");
    }

    void apply() {
        visit(root, List.of(), null);
    }

    private void visit(ConfigNode node, List<String> path, @Nullable Mapping parent) {
        switch (node) {
            case Mapping mapping -> mapping(mapping, path);
            case Listing(List<ConfigNode> items) -> items.forEach(item -> visit(item, path, parent));
            case Scalar scalar -> value(scalar, path, parent);
        }
    }

    private void mapping(Mapping mapping, List<String> path) {
        container(mapping);
        variable(mapping);
        mapping.entries().forEach((key, value) -> {
            if ((COMMANDS.contains(key) && value instanceof Listing) || scripts.isScript(key, path)) {
                scripts.run(value);
                return;
            }
            List<String> inner = new ArrayList<>(path);
            inner.add(key);
            visit(value, inner, mapping);
        });
    }

    /** {@code image}, {@code command}, {@code args} of Compose and Kubernetes. */
    private void container(Mapping mapping) {
        List<Word> words = new ArrayList<>();
        for (String key : List.of("entrypoint", "command", "args")) {
            words.addAll(scripts.words(mapping.entries().get(key)));
        }
        if (words.isEmpty()) {
            return;
        }
        String image = ConfigNode.text(mapping.entries().get("image"));
        boolean isProgram = words.getFirst().text().startsWith("-")
                || (!image.isEmpty() && words.getFirst().text().equals("serve"));
        Place place = words.getFirst().place();
        if (isProgram || (!image.isEmpty() && !words.getFirst().text().matches("[\\w./-]+"))) {
            words.addFirst(Word.of(image, place));
        }
        new Commands(file, uses, true).apply(words, place);
    }

    /** {@code name: MODEL_ID, value: org/name} of Kubernetes. */
    private void variable(Mapping mapping) {
        if (mapping.entries().get("name") instanceof Scalar name
                && mapping.entries().get("value") instanceof Scalar value
                && name.text().matches("[A-Z][A-Z0-9_]*")) {
            variable(name.text(), value.text(), value.place(), uses);
        }
    }

    /** An environment variable that means a model. */
    static void variable(String name, String value, Place place, Uses uses) {
        String key = ConfigKeys.plain(name.toLowerCase(Locale.ROOT));
        String call = name;
        if (key.contains("ollama") && key.endsWith("model")) {
            uses.addLiteral(place, call, Names.read(value, Kind.MODEL, Naming.OLLAMA), Uses.Options.NONE);
        } else if (ConfigKeys.isDataset(key)) {
            uses.addLiteral(place, call, owned(value, Kind.DATASET), Uses.Options.NONE);
        } else if (ConfigKeys.isModel(key) || (ConfigKeys.isCommon(key) && KnownOwners.has(value))) {
            uses.addLiteral(place, call, owned(value, Kind.MODEL), Uses.Options.NONE);
        }
    }

    private static @Nullable HubName owned(String value, Kind kind) {
        return ConfigKeys.isProvider(value) ? null : Names.read(value, kind, Naming.HUB_WITH_OWNER);
    }

    private void value(Scalar value, List<String> path, @Nullable Mapping parent) {
        String text = value.text().strip();
        if (path.isEmpty() || text.length() > 500) {
            return;
        }
        String key = ConfigKeys.plain(path.getLast());
        if (text.matches("[A-Z][A-Z0-9_]*=.*") && path.getLast().startsWith("env")) {
            int equals = text.indexOf('=');
            variable(text.substring(0, equals), text.substring(equals + 1), value.place(), uses);
            return;
        }
        HubName name = name(text, key, path, parent);
        if (name != null) {
            uses.addLiteral(value.place(), path.getLast(), name, options(parent));
        }
    }

    private @Nullable HubName name(String text, String key, List<String> path, @Nullable Mapping parent) {
        String where = String.join(".", path).toLowerCase(Locale.ROOT);
        String provider = provider(parent);
        if (isOllama(where, provider) && isNamingKey(key)) {
            return Names.read(text, Kind.MODEL, Naming.OLLAMA);
        }
        if (HubName.isDownload(text) && !key.matches("homepage|license.*|description|readme|documentation")) {
            return HubName.address(text);
        }
        if (text.startsWith("huggingface/") && ConfigKeys.isCommon(key)) {
            return Names.read(text, Kind.MODEL, Naming.LITELLM);
        }
        if (key.equals("hf_hub_url") || ConfigKeys.isDataset(key) || (isTraining && isDatasetPath(key, path))) {
            return owned(text, Kind.DATASET);
        }
        if (isSpecific(key, parent)) {
            boolean isDataset = parent != null
                    && ConfigNode.text(parent.entries().get("repo_type")).equals("dataset");
            return owned(text, isDataset ? Kind.DATASET : Kind.MODEL);
        }
        boolean isSaid = (isMerge && key.equals("model"))
                || (ConfigKeys.isCommon(key)
                        && ((KnownOwners.has(text) && !isIdentity(key, where)) || isOfHub(where, provider, key)));
        return isSaid ? owned(text.replaceFirst("\\+.*", ""), Kind.MODEL) : null;
    }

    /** {@code name: google/x} names anything; it takes more than the owner. */
    private static boolean isIdentity(String key, String where) {
        return Set.of("name", "id", "path", "source", "uri", "repo", "image").contains(key) && !where.contains("model");
    }

    private static boolean isSpecific(String key, @Nullable Mapping parent) {
        return ConfigKeys.isModel(key)
                && !(parent != null
                        && ConfigNode.text(parent.entries().get("repo_type")).equals("space"));
    }

    private static boolean isDatasetPath(String key, List<String> path) {
        return key.equals("path")
                && path.size() > 1
                && path.get(path.size() - 2).matches("(test_|pretraining_|train_|val_|eval_)?datasets?");
    }

    private static boolean isNamingKey(String key) {
        return key.matches("(.*_)?model(_name|_id)?|additional_models");
    }

    private static boolean isOllama(String where, String provider) {
        return provider.equals("ollama") || where.matches("(.*[._-])?ollama[._-].*");
    }

    private static boolean isOfHub(String where, String provider, String key) {
        boolean isProvided = provider.matches(
                "huggingface|hugging_face|hf|hf-hub|transformers|vllm|sentence[-_]transformers?|sglang|tgi|local_hf|hf_hub|huggingface_hub");
        boolean isInside = where.matches(
                "(.*[._])?(huggingface|hugging_face|huggingface[-_]?hub|hf|hf_hub|transformers|vllm|sentence[-_]transformers?|sglang|tgi)[._].*");
        return ((isProvided || isInside)
                        && !Set.of("name", "id", "path", "source").contains(key))
                || (isInside && Set.of("id", "path").contains(key));
    }

    private static String provider(@Nullable Mapping parent) {
        if (parent == null) {
            return "";
        }
        for (String key : List.of(
                "provider",
                "backend",
                "engine",
                "type",
                "library",
                "source",
                "loader",
                "framework",
                "model_type",
                "runtime",
                "hub")) {
            String value = ConfigNode.text(parent.entries().get(key)).toLowerCase(Locale.ROOT);
            if (!value.isEmpty() && value.matches("[a-z_-]+")) {
                return value;
            }
        }
        return "";
    }

    private static Uses.Options options(@Nullable Mapping parent) {
        if (parent == null) {
            return Uses.Options.NONE;
        }
        String revision = "";
        for (String key : List.of("revision", "model_revision", "revision_of_model")) {
            revision = revision.isEmpty() ? ConfigNode.text(parent.entries().get(key)) : revision;
        }
        String safe = ConfigNode.text(parent.entries().get("use_safetensors"));
        return new Uses.Options(
                revision.isEmpty() ? null : revision,
                ConfigNode.text(parent.entries().get("trust_remote_code")).equalsIgnoreCase("true"),
                safe.isEmpty() ? null : Boolean.valueOf(safe.equalsIgnoreCase("true")));
    }
}
