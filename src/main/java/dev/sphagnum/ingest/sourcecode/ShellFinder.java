package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.regex.Pattern;

/** Shell scripts, by their syntax tree and the variables that they set. */
final class ShellFinder implements UseFinder {
    static final Pattern WORTH = Pattern.compile(
            "(?i)huggingface|\\bhf\\b|-hf|hf-|ollama|spacy|model|vllm|sglang|python|dataset|pretrained|hf\\.co");

    @Override
    public boolean reads(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.matches(
                "(?i).*\\.(sh|bash|zsh|ksh|bats|command|slurm|sbatch)|\\.bashrc|\\.envrc|Makefile|GNUmakefile|justfile|.*\\.mk");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        return file.name().matches("(?i)(gnu)?makefile|justfile|.*\\.mk") ? uses(MakeText.asShell(file)) : uses(file);
    }

    static List<ModelUse> uses(SourceFile file) {
        if (!WORTH.matcher(file.text()).find()) {
            return List.of();
        }
        Uses uses = new Uses(file.path());
        new ShellProgram(file, uses).run(new Scope(null));
        return uses.all();
    }
}
