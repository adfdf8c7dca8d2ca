package dev.sphagnum.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Words as the names and tags of models have them. No name made of them is anybody's: each ends in a number of its own. */
final class Words {
    static final List<String> ARCHITECTURES = List.of(
            "llama",
            "qwen2",
            "mistral",
            "gemma2",
            "bert",
            "roberta",
            "distilbert",
            "gpt2",
            "t5",
            "whisper",
            "wav2vec2",
            "vit",
            "clip",
            "phi3",
            "mixtral",
            "stable-diffusion",
            "flux",
            "xlm-roberta",
            "deberta-v2",
            "marian");
    static final List<String> CLASSES = List.of(
            "LlamaForCausalLM",
            "Qwen2ForCausalLM",
            "MistralForCausalLM",
            "BertForMaskedLM",
            "RobertaForMaskedLM",
            "DistilBertForSequenceClassification",
            "GPT2LMHeadModel",
            "T5ForConditionalGeneration",
            "WhisperForConditionalGeneration",
            "Wav2Vec2ForCTC",
            "ViTForImageClassification",
            "MarianMTModel");
    static final List<String> TASKS = List.of(
            "text-generation",
            "text-classification",
            "text-to-image",
            "automatic-speech-recognition",
            "image-classification",
            "fill-mask",
            "token-classification",
            "feature-extraction",
            "question-answering",
            "text2text-generation",
            "reinforcement-learning",
            "sentence-similarity",
            "translation",
            "object-detection");
    static final List<String> LIBRARIES = List.of(
            "transformers",
            "diffusers",
            "peft",
            "sentence-transformers",
            "gguf",
            "stable-baselines3",
            "timm",
            "mlx",
            "spacy",
            "adapter-transformers");
    static final List<String> FRAMEWORKS = List.of("pytorch", "tf", "jax", "onnx", "tensorboard", "safetensors");
    static final List<String> LANGUAGES =
            List.of("en", "zh", "fr", "de", "es", "ja", "ko", "pt", "ru", "it", "ar", "hi", "nl", "tr", "vi", "pl");
    private static final List<String> FAMILIES = List.of(
            "Llama-3.1",
            "Qwen2.5",
            "Mistral",
            "gemma-2",
            "bert-base",
            "roberta",
            "distilbert",
            "gpt2",
            "t5",
            "whisper",
            "wav2vec2",
            "vit",
            "clip",
            "Phi-3",
            "Mixtral-8x7B",
            "sdxl",
            "flux",
            "xlm-r",
            "deberta-v3",
            "opus-mt",
            "ppo-LunarLander",
            "q-FrozenLake",
            "sentiment",
            "ner",
            "summariser",
            "translator");
    private static final List<String> SIZES =
            List.of("", "", "-small", "-base", "-large", "-0.5B", "-1B", "-3B", "-7B", "-8B", "-13B", "-32B", "-70B");
    private static final List<String> VARIANTS = List.of(
            "",
            "",
            "-instruct",
            "-chat",
            "-finetuned",
            "-sft",
            "-dpo",
            "-lora",
            "-merged",
            "-uncensored",
            "-emotion",
            "-code",
            "-math",
            "-medical",
            "-legal",
            "-roleplay",
            "-16k",
            "-cased",
            "-v2",
            "-v3");
    private static final List<String> FIRST = List.of(
            "amber", "birch", "cedar", "delta", "ember", "fern", "granite", "harbor", "indigo", "juniper", "kestrel",
            "lumen", "maple", "nimbus", "onyx", "pine", "quartz", "river", "slate", "tundra", "umber", "violet");
    private static final List<String> SECOND = List.of(
            "", "-ai", "-labs", "-ml", "-research", "-nlp", "-vision", "-hub", "-models", "AI", "Lab", "_dev", "-team");

    private Words() {}

    static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** One of them, the first more often. */
    static String common(List<String> words, SplittableRandom random) {
        double drawn = random.nextDouble();
        return words.get((int) (drawn * drawn * words.size()));
    }

    static String owner(int rank, SplittableRandom random) {
        return any(FIRST, random) + any(SECOND, random) + "-" + Integer.toString(rank, 36);
    }

    static String model(long number, SplittableRandom random) {
        return any(FAMILIES, random) + any(SIZES, random) + any(VARIANTS, random) + any(VARIANTS, random) + "-"
                + Long.toString(number, 36);
    }
}
