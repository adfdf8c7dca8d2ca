package dev.sphagnum.ingest.sourcecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Python, by its syntax tree and the constants that can be followed within one file. */
final class PythonFinder implements UseFinder {
    /** A file in which none of these words stands has nothing to parse. */
    private static final Pattern WORTH = Pattern.compile(words());

    private static String words() {
        Set<String> words = new java.util.TreeSet<>(Signatures.PYTHON.libraries());
        words.removeAll(
                Set.of("numpy", "requests", "urllib", "pandas", "tensorflow", "keras", "ray", "torch", "httpx"));
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(
                "torch\\.hub",
                "torch import hub",
                "torchvision",
                "torchaudio",
                "torchtext",
                "huggingface",
                "hf://",
                "hf download",
                "ollama",
                "_(?:sm|md|lg|trf)\\b"));
        all.addAll(Signatures.SPACY_PACKAGES.stream().map(Pattern::quote).toList());
        return String.join("|", all);
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".py") || path.endsWith(".pyw") || path.endsWith(".pyi");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        if (!WORTH.matcher(file.text()).find()) {
            return List.of();
        }
        Uses uses = new Uses(file.path());
        new PythonProgram(file, uses).run();
        return uses.all();
    }
}
