package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Options of command lines that mean a model or data set: of any program, and of those that serve or convert models. */
final class CommandOptions {
    /** Options that mean a model whatever the program. */
    private static final Set<String> MODEL_OPTIONS = Set.of(
            "model_name_or_path",
            "model_id",
            "base_model",
            "pretrained_model_name_or_path",
            "base_model_name_or_path",
            "tokenizer_name",
            "tokenizer_name_or_path",
            "hf_model",
            "hf_model_id",
            "hf_repo",
            "hf_model_repo_id",
            "teacher_model_name_or_path",
            "adapter_name_or_path",
            "reward_model_name_or_path",
            "pretrained_model",
            "hf_path",
            "embedding_model",
            "model_id_or_path",
            "student_model_name_or_path",
            "pretrained_vae_model_name_or_path",
            "base_model_id",
            "hf_hub_id",
            "controlnet_model_name_or_path",
            "speculative_model",
            "draft_model",
            "hf_repo_v",
            "model_repo_id",
            "huggingface_repo_id",
            "hf_repo_id");

    private static final Set<String> DATASET_OPTIONS = Set.of(
            "dataset_name",
            "dataset_id",
            "hf_dataset",
            "dataset_name_or_path",
            "train_dataset_name",
            "eval_dataset_name");

    /** Options that mean a model only with a program that serves or converts models. */
    private static final Set<String> COMMON_OPTIONS = Set.of(
            "model",
            "model_path",
            "tokenizer",
            "model_name",
            "m",
            "tokenizer_path",
            "draft_model_path",
            "lora",
            "src",
            "repo_id",
            "model_dir");

    private static final Pattern SERVING = Pattern.compile(
            "(?i).*(vllm|sglang|text-generation|text-embeddings|\\btgi\\b|\\btei\\b|lmdeploy|aphrodite|optimum|mlx[_-]|ct2-|ctranslate2|llama[-_.]?(server|cli|cpp|factory)|litgpt|"
                    + "mlc[_-]llm|infinity[_-]emb|mistralrs|fastchat|tabbyapi|lorax|huggingface|transformers|trtllm|tensorrt|exllama|autotrain|lm_eval|lm-eval|lighteval|"
                    + "openvino|axolotl|\\bswift\\b|colossalai|unsloth|faster-whisper|whisper|gguf|petals|ramalama|skypilot|xinference|kserve|triton|djl-serving|ray-llm).*");

    private final Uses uses;
    private final boolean isAtWords;

    CommandOptions(Uses uses, boolean isAtWords) {
        this.uses = uses;
        this.isAtWords = isAtWords;
    }

    private static boolean isServing(List<Word> command) {
        // The program, its module, or the image that is run: not the options' values.
        return command.stream()
                .map(Word::text)
                .filter(text -> !text.startsWith("--"))
                .limit(12)
                .anyMatch(text -> SERVING.matcher(text).matches());
    }

    /** Options of any program that mean a model, and of known ones those that usually do. */
    void apply(List<Word> command, Place place) {
        boolean isServing = isServing(command);
        String program = command.getFirst().text().replaceFirst(".*/", "");
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i).text();
            int equals = word.indexOf('=');
            if (!word.startsWith("-")) {
                continue;
            }
            if (equals > 0) {
                one(word.substring(0, equals), command.get(i).after(equals + 1), place, program, isServing);
            } else if (i + 1 < command.size()) {
                one(word, command.get(i + 1), place, program, isServing);
            }
        }
    }

    /** One option with its value. */
    void one(String written, Word value, Place place, String program, boolean isServing) {
        String name = written.replaceFirst("^-+", "").replace('-', '_').toLowerCase(java.util.Locale.ROOT);
        boolean isModel = MODEL_OPTIONS.contains(name)
                || (COMMON_OPTIONS.contains(name) && (isServing || KnownOwners.has(value.text())));
        String call = (program.startsWith("-") || program.isEmpty() ? "" : program + " ") + written;
        if (isModel) {
            add(value, place, call, Kind.MODEL);
        } else if (DATASET_OPTIONS.contains(name)) {
            add(value, place, call, Kind.DATASET);
        }
    }

    private void add(Word word, Place place, String call, Kind kind) {
        for (Text text : Value.texts(word.value())) {
            HubName name = Names.read(text.text(), kind, Naming.HUB_WITH_OWNER);
            if (name != null) {
                uses.add(
                        isAtWords ? word.place() : place, call, name, Uses.Options.NONE, text.confidence(), text.how());
            }
        }
    }
}
