package dev.sphagnum.ingest.sourcecode;

import java.util.Locale;
import java.util.Set;

/**
 * Organisations of the Hub whose names alone tell a model's name from another text of two parts. Used only where the key
 * or option is a common word such as {@code model}.
 */
final class KnownOwners {
    private static final Set<String> NAMES = Set.of(
            "meta-llama", "mistralai", "qwen", "google", "google-bert", "google-t5", "facebook", "facebookai", "microsoft", "baai",
            "sentence-transformers", "cross-encoder", "intfloat", "thenlper", "tiiuae", "bigscience", "bigcode", "eleutherai",
            "stabilityai", "runwayml", "compvis", "black-forest-labs", "huggingfaceh4", "huggingfacetb", "huggingface",
            "openai-community", "nousresearch", "teknium", "thebloke", "unsloth", "deepseek-ai", "01-ai", "databricks", "mosaicml",
            "lmsys", "wizardlm", "codellama", "ibm-granite", "ibm-research", "allenai", "nvidia", "salesforce", "distilbert", "albert",
            "xlnet", "dslim", "cardiffnlp", "prosusai", "nlptown", "helsinki-nlp", "pyannote", "systran", "guillaumekln",
            "jinaai", "nomic-ai", "mixedbread-ai", "snowflake", "alibaba-nlp", "hkunlp", "cohereforai", "upstage", "internlm",
            "thudm", "zai-org", "baichuan-inc", "togethercomputer", "cerebras", "stanfordnlp", "flair", "dmis-lab", "emilyalsentzer",
            "deepset", "sshleifer", "j-hartmann", "timm", "laion", "openbmb", "moonshotai", "minimaxai", "ai21labs", "xai-org",
            "lmstudio-community", "bartowski", "maziyarpanahi", "ggml-org", "mlx-community", "xenova", "onnx-community", "tinyllama",
            "gradientai", "abacusai", "berkeley-nest", "openchat", "argilla", "ehartford", "cognitivecomputations", "openlm-research",
            "llava-hf", "liuhaotian", "vikhyatk", "suno", "coqui", "parler-tts", "speechbrain", "kakaobrain", "lllyasviel", "latent-consistency",
            "bytedance", "wan-ai", "tencent", "genmo", "lightricks", "amazon", "apple", "adept", "answerdotai", "lightonai", "colbert-ir",
            "vidore", "naver", "prithivida", "prithivmlmods", "urchade", "knowledgator", "philschmid", "h2oai", "neuralmagic",
            "redhatai", "casperhansen", "hugging-quants", "solidrust", "turboderp", "lonestriker", "arcee-ai", "mlabonne", "nexusflow",
            "openassistant", "tatsu-lab", "microsoftresearch", "uer", "hfl", "ckiplab", "snunlp", "klue", "cl-tohoku", "rinna", "line-corporation",
            "elyza", "dbmdz", "almanach", "camembert", "flaubert", "dccuchile", "neuralmind", "pierreguillou", "ai4bharat", "aubmindlab");

    private KnownOwners() {}

    /** True for {@code owner/name} of one of them. */
    static boolean has(String name) {
        int slash = name.indexOf('/');
        return slash > 0 && NAMES.contains(name.substring(0, slash).toLowerCase(Locale.ROOT));
    }
}
