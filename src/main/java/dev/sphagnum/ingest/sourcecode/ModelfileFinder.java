package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import java.util.List;

/** Ollama's Modelfiles; https://github.com/ollama/ollama/blob/main/docs/modelfile.md. */
final class ModelfileFinder implements UseFinder {
    @Override
    public boolean reads(String path) {
        return path.substring(path.lastIndexOf('/') + 1).matches("(?i)modelfile([._-].*)?|.*\\.modelfile");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        Uses uses = new Uses(file.path());
        String[] lines = file.text().split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].strip().split("\\s+", -1);
            if (words.length >= 2
                    && words[0].equalsIgnoreCase("FROM")
                    && !words[1].matches("(?i)[./~].*|.*\\.(gguf|bin|safetensors)")) {
                uses.addLiteral(
                        Place.ofLine(i + 1),
                        "FROM",
                        Names.read(words[1], Kind.MODEL, Naming.OLLAMA),
                        Uses.Options.NONE);
            }
        }
        return uses.all();
    }
}
