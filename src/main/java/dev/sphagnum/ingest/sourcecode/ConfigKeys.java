package dev.sphagnum.ingest.sourcecode;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of configurations that mean a model or data set. Compared in lower case with underscores. */
final class ConfigKeys {
    private static final Set<String> MODEL = Set.of(
            "base_model",
            "base_model_id",
            "base_model_name",
            "base_model_name_or_path",
            "model_name_or_path",
            "model_id",
            "model_id_or_path",
            "pretrained_model_name_or_path",
            "pretrained_model",
            "pretrained_model_name",
            "embedding_model",
            "embedding_model_name",
            "embedding_model_id",
            "embeddings_model",
            "embed_model",
            "embed_model_name",
            "hf_model",
            "hf_model_id",
            "hf_model_name",
            "hf_model_name_or_path",
            "hf_repo",
            "hf_repo_id",
            "hf_id",
            "hf_model_path",
            "hf_checkpoint",
            "hf_name",
            "huggingface_id",
            "huggingface_model",
            "huggingface_model_id",
            "huggingface_model_name",
            "huggingface_repo",
            "huggingface_repo_id",
            "huggingface_hub_id",
            "hub_model",
            "repo_id",
            "tokenizer_name",
            "tokenizer_name_or_path",
            "tokenizer_id",
            "adapter_name_or_path",
            "adapter_model_id",
            "reward_model",
            "reward_model_name_or_path",
            "teacher_model",
            "teacher_model_name_or_path",
            "student_model",
            "student_model_name_or_path",
            "draft_model",
            "speculative_model",
            "reranker_model",
            "rerank_model",
            "reranker_model_name",
            "cross_encoder_model",
            "whisper_model",
            "vision_tower",
            "mm_vision_tower",
            "text_encoder_name_or_path",
            "vae_name_or_path",
            "controlnet_model_name_or_path",
            "processor_name_or_path",
            "model_repo",
            "model_repo_id",
            "sentence_transformer",
            "sentence_transformer_model",
            "sentence_transformers_model",
            "lora_model_id",
            "encoder_name_or_path",
            "decoder_name_or_path",
            "pretrained_vae_model_name_or_path",
            "hf_hub_id",
            "config_name_or_path",
            "sbert_model",
            "model_hf",
            "ref_model",
            "ref_model_name_or_path",
            "hf_lora",
            "served_from",
            "hf_repo_or_path",
            "hf_model_repo",
            "model_repository_id");

    private static final Pattern MODEL_SHAPE = Pattern.compile(
            "(?!hub_|push_|output_|target_|dest).*(_model_name_or_path|_model_id|_hf_model|_hf_repo|_embedding_model|_hf_id)");

    private static final Set<String> DATASET = Set.of(
            "dataset_name",
            "dataset_id",
            "hf_dataset",
            "dataset_name_or_path",
            "dataset_repo",
            "dataset_repo_id",
            "hf_dataset_id",
            "hf_dataset_name",
            "train_dataset_name",
            "eval_dataset_name",
            "huggingface_dataset",
            "pretraining_dataset",
            "dataset_hf",
            "dataset_path",
            "train_dataset",
            "eval_dataset",
            "hf_dataset_repo",
            "dataset_mixer",
            "hf_data",
            "datasets_name");

    /** Words that mean a model only where something else says so. */
    private static final Set<String> COMMON = Set.of(
            "model",
            "model_name",
            "name",
            "tokenizer",
            "model_path",
            "embedding",
            "embeddings",
            "llm",
            "reranker",
            "encoder",
            "checkpoint",
            "llm_model",
            "chat_model",
            "model_version",
            "modelname",
            "repo",
            "default_model",
            "pretrained",
            "summarization_model",
            "ner_model",
            "classifier_model",
            "asr_model",
            "tts_model",
            "vision_model",
            "language_model",
            "backbone",
            "adapter",
            "lora",
            "id",
            "path",
            "source",
            "model_uri",
            "model_url",
            "uri",
            "storage_uri",
            "generator",
            "retriever",
            "guard_model",
            "judge_model",
            "target_model");

    /** Providers of programming interfaces: {@code openai/gpt-4o} is not on the Hub. */
    private static final Set<String> PROVIDERS = Set.of(
            "anthropic",
            "gemini",
            "vertex_ai",
            "azure",
            "azure_ai",
            "bedrock",
            "groq",
            "openrouter",
            "cohere",
            "cohere_chat",
            "mistral",
            "together_ai",
            "ollama",
            "x-ai",
            "xai",
            "perplexity",
            "replicate",
            "github",
            "fireworks_ai",
            "voyage",
            "deepinfra",
            "anyscale",
            "sagemaker",
            "watsonx",
            "gpt4all",
            "cerebras_ai",
            "vercel",
            "moonshot",
            "dashscope",
            "library");

    private ConfigKeys() {}

    static String plain(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replace('-', '_')
                .replace(' ', '_')
                .toLowerCase(Locale.ROOT);
    }

    static boolean isModel(String plainKey) {
        return MODEL.contains(plainKey) || MODEL_SHAPE.matcher(plainKey).matches();
    }

    static boolean isDataset(String plainKey) {
        return DATASET.contains(plainKey);
    }

    static boolean isCommon(String plainKey) {
        return COMMON.contains(plainKey) || plainKey.endsWith("_model") || plainKey.endsWith("_model_name");
    }

    /** True for {@code provider/model} as gateways to programming interfaces write it. */
    static boolean isProvider(String value) {
        String owner = value.substring(0, Math.max(0, value.indexOf('/'))).toLowerCase(Locale.ROOT);
        return PROVIDERS.contains(owner)
                || (owner.equals("openai")
                        && !value.matches("openai/(whisper|clip|gpt-oss|consistency|shap-e|privacy).*"));
    }
}
