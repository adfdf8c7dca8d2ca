package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import dev.sphagnum.registry.FormerNames;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name on a hub, told from folders, placeholders and other texts.
 *
 * @param revision null for the default one
 */
record HubName(Kind kind, String name, @Nullable String revision) {
    /** {@code https://huggingface.co/[datasets/]org/name[/resolve/REV/file]}, mirrors included. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:git\\+)?https?://(?:[^/@\\s]*@)?(?:www\\.)?(?:huggingface\\.co|hf\\.co|hf-mirror\\.com|api-inference\\.huggingface\\.co|router\\.huggingface\\.co/hf-inference)/"
                    + "((?:datasets|spaces|models|api/models|api/datasets)/)?([^/\\s?#]+/[^/\\s?#]+)(?:/(resolve|blob|raw|tree)/([^\\s?#]+))?.*");

    /** {@code hf://[datasets/]org/name[@REV][/file]}. */
    private static final Pattern HF_PATH =
            Pattern.compile("hf://(datasets/|models/|spaces/)?([^/\\s@]+/[^/\\s@]+)(?:@([^/\\s]+))?(?:/.*)?");

    /** The Hub's own rule (huggingface_hub, validate_repo_id). */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?");

    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(pt|pth|bin|safetensors|gguf|ggml|onnx|ckpt|h5|hdf5|pb|tflite|json|jsonl|ya?ml|toml|py|txt|csv|tsv|parquet|arrow|zip|gz|tgz|tar|npz|npy|pkl|model|mlmodel|engine|md|ipynb|js|ts|wav|mp3|png|jpe?g|xml|html?|cfg|ini|sh|log|db|sql|php|exe|so|jar)");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)(your|my)([-_ ]?(org|organi[sz]ation|user|username|name|company|team|account|hf|hub|namespace|repo|model|dataset|data).*)?"
                    + "|your[-_].*|org|organi[sz]ation|org[-_]?name|owner|namespace|user|user[-_]?name|hf[-_]user(name)?|some[-_]?(org|user)|example([-_](org|user))?|foo|path|path[-_]to.*|xxx+|todo|repo|author|<.*");
    private static final Pattern PLACEHOLDER_NAME =
            Pattern.compile("(?i)(your|path[-_]to)[-_].*|to|xxx+|yourmodel|<.*");

    private static final Set<String> FOLDERS = Set.of(
            "out",
            "output",
            "outputs",
            "result",
            "results",
            "checkpoint",
            "checkpoints",
            "ckpt",
            "ckpts",
            "model",
            "models",
            "data",
            "dataset",
            "datasets",
            "run",
            "runs",
            "log",
            "logs",
            "weight",
            "weights",
            "saved",
            "saved_model",
            "saved_models",
            "tmp",
            "temp",
            "cache",
            ".cache",
            "exp",
            "experiment",
            "experiments",
            "trained",
            "trained_models",
            "artifact",
            "artifacts",
            "local",
            "build",
            "dist",
            "asset",
            "assets",
            "src",
            "test",
            "tests",
            "example",
            "examples",
            "save",
            "saves",
            "pretrained",
            "pretrained_models",
            "download",
            "downloads",
            "workspace",
            "content",
            "mnt",
            "home",
            "root",
            "opt",
            "var",
            "usr",
            "etc",
            "app",
            "resources",
            "bin",
            "lib",
            "config",
            "configs",
            "scripts",
            "docs",
            "target",
            "fixtures",
            "local_models",
            "model_dir",
            "finetuned",
            "fine-tuned",
            "final",
            "final_model",
            "lora",
            "adapters",
            "merged",
            "export",
            "exports",
            "public",
            "static",
            "base_models",
            "my_models",
            "my-models",
            "hf_models",
            "work_dirs",
            "train",
            "volumes");

    /** First steps of the Hub's own pages. */
    private static final Set<String> PAGES = Set.of(
            "docs",
            "blog",
            "papers",
            "learn",
            "api",
            "spaces",
            "collections",
            "settings",
            "tasks",
            "posts",
            "join",
            "login",
            "pricing",
            "organizations",
            "new",
            "search",
            "chat",
            "enterprise",
            "terms-of-service",
            "privacy",
            "inference-endpoints");

    private static final Pattern FOLDER_NAME =
            Pattern.compile("(?i)(checkpoint|ckpt|epoch|step|run|version|iter)[-_]?\\d+.*|final|last|best|latest");

    /** Families whose first models had names without an owner. */
    private static final Pattern LEGACY = Pattern.compile(
            "(bert-(base|large)-.*|distilbert-base-.*|roberta-(base|large).*|distilroberta-base|gpt2(-(medium|large|xl))?|distilgpt2|openai-gpt|t5-(small|base|large|3b|11b)|xlnet-(base|large)-cased|xlm-(mlm|clm|roberta)-.*|albert-(base|large|xlarge|xxlarge)-v[12]|ctrl|transfo-xl-wt103|camembert-base|bart-(base|large).*|electra-(small|base|large)-.*)");

    private static final Pattern SENTENCE_SHORT = Pattern.compile(
            "(all-(MiniLM|mpnet|distilroberta|roberta).*|paraphrase-.+|multi-qa-.+|msmarco-.+|distiluse-.+|stsb-.+|nli-.+|LaBSE|clip-ViT-.+|gtr-t5-.+|sentence-t5-.+|average_word_embeddings_.+|xlm-r-.+|quora-.+|bert-(base|large)-nli-.+|roberta-(base|large)-nli-.+|distilbert-(base|multilingual)-.+|facebook-dpr-.+|static-.+|allenai-specter|nq-distilbert-.+|use-cmlm-multilingual|xlm-roberta-.+|multi-qa_.+|T-Systems.+|embeddinggemma.*|ms-marco-.+)");

    /** What a text names; null when it names nothing that a hub could have. */
    static @Nullable HubName of(String text, Kind kind, Naming naming) {
        String clean = text.strip();
        if (clean.contains("://")) {
            return naming == Naming.HUB_PREFIXED && !isDownload(clean) ? null : address(clean);
        }
        String bare = clean.replaceFirst("^(hf-hub:|hf_hub:|huggingface/(?=[^/]+/)|hf:(?!/))", "");
        if (naming == Naming.HUB_PREFIXED && bare.equals(clean)) {
            return null;
        }
        int at = bare.indexOf('@');
        String name = at > 0 ? bare.substring(0, at) : bare;
        String revision = at > 0 ? bare.substring(at + 1) : null;
        boolean isName = name.indexOf('/') >= 0 ? isOwned(name) : isLone(name, kind, naming);
        return isName ? new HubName(kind, name, pinned(revision)) : null;
    }

    /** What an address on the Hub or a path of its file system names; null for any other text. */
    static @Nullable HubName address(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (matcher.matches()) {
            String path = matcher.group(4);
            String revision = path == null ? null : path.replaceFirst("/.*", "");
            return owned(matcher.group(1), matcher.group(2).replaceFirst("\\.git$", ""), revision);
        }
        Matcher path = HF_PATH.matcher(text);
        return path.matches() ? owned(path.group(1), path.group(2), path.group(3)) : null;
    }

    /** True for an address that names a file or a repository to be fetched, not a page to be read. */
    static boolean isDownload(String text) {
        return text.startsWith("hf://") || text.contains("/resolve/") || text.contains("api-inference.");
    }

    private static @Nullable HubName owned(@Nullable String section, String name, @Nullable String revision) {
        if ((section != null && section.startsWith("spaces")) || !isOwned(name)) {
            return null;
        }
        boolean isDataset = section != null && section.contains("datasets");
        return new HubName(isDataset ? Kind.DATASET : Kind.MODEL, name, pinned(revision));
    }

    static @Nullable String pinned(@Nullable String revision) {
        return revision == null || revision.isBlank() || revision.equals("main") ? null : revision;
    }

    /** True for {@code org/name} that is no folder and no placeholder. */
    static boolean isOwned(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length != 2
                || !isPart(parts[0])
                || !isPart(parts[1])
                || FILE.matcher(parts[1]).matches()) {
            return false;
        }
        String owner = parts[0].toLowerCase(Locale.ROOT);
        return !PAGES.contains(owner)
                && !FOLDERS.contains(owner)
                && !FOLDER_NAME.matcher(parts[1]).matches()
                && !FOLDER_NAME.matcher(owner).matches()
                && !PLACEHOLDER.matcher(owner).matches()
                && !PLACEHOLDER_NAME.matcher(parts[1]).matches()
                && name.chars().anyMatch(Character::isLetter);
    }

    /** True for a name that sentence-transformers completes with its own organisation. */
    static boolean isSentenceShort(String name) {
        return name.indexOf('/') < 0
                && name.indexOf(':') < 0
                && SENTENCE_SHORT.matcher(name).matches()
                && FormerNames.bundled().current(NodeKind.MODEL, name).equals(name)
                && !LEGACY.matcher(name).matches();
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !part.contains("--") && !part.contains("..");
    }

    /** True for a name of the Hub's first years that moved to an owner since. */
    private static boolean isFormer(String name, Kind kind) {
        NodeKind node = kind == Kind.DATASET ? NodeKind.DATASET : NodeKind.MODEL;
        return !FormerNames.bundled().current(node, name).equals(name);
    }

    private static boolean isLone(String name, Kind kind, Naming naming) {
        if (!isPart(name) || naming == Naming.HUB_PREFIXED) {
            return false;
        }
        if (naming == Naming.HUB_WITH_OWNER) {
            return isFormer(name, kind);
        }
        if (kind == Kind.DATASET) {
            return !FILE.matcher(name).matches()
                    && !FOLDERS.contains(name.toLowerCase(Locale.ROOT))
                    && !PLACEHOLDER.matcher(name).matches()
                    && !name.matches("(?i)(my|your|local|custom)[-_]?.*")
                    && !DatasetBuilders.NAMES.contains(name);
        }
        return isFormer(name, kind)
                || LEGACY.matcher(name).matches()
                || (naming == Naming.SENTENCE && SENTENCE_SHORT.matcher(name).matches());
    }

    /** What {@code load_dataset} builds from files of one's own; https://huggingface.co/docs/datasets/loading. */
    private static final class DatasetBuilders {
        static final Set<String> NAMES = Set.of(
                "csv",
                "json",
                "parquet",
                "text",
                "arrow",
                "pandas",
                "sql",
                "xml",
                "pdffolder",
                "imagefolder",
                "audiofolder",
                "videofolder",
                "webdataset",
                "generator",
                "spark",
                "cache",
                "lance",
                "hdf5",
                "niftifolder");

        private DatasetBuilders() {}
    }
}
