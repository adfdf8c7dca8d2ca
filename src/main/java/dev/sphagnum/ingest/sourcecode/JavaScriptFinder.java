package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.regex.Pattern;

/** JavaScript and TypeScript, by their syntax trees and the constants that can be followed within one file. */
final class JavaScriptFinder implements UseFinder {
    private static final Pattern WORTH = Pattern.compile(
            "transformers|huggingface|hf\\.co|hf://|ollama|langchain|llamaindex|node-llama-cpp|fastembed|child_process");

    /** Vue, Svelte and Astro components hold scripts between tags. */
    private static final Pattern OUTSIDE_SCRIPT = Pattern.compile("(?is)(^|</script>).*?(<script[^>]*>|$)");

    @Override
    public boolean reads(String path) {
        return path.matches("(?i).*\\.(js|mjs|cjs|jsx|ts|mts|cts|tsx|vue|svelte|html?)") && !path.endsWith(".min.js");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        if (!WORTH.matcher(file.text()).find()) {
            return List.of();
        }
        Uses uses = new Uses(file.path());
        new JavaScriptProgram(file.with(script(file)), grammar(file), uses).run();
        return uses.all();
    }

    private static Grammar grammar(SourceFile file) {
        String path = file.path().toLowerCase(java.util.Locale.ROOT);
        if (path.endsWith(".tsx")) {
            return Grammar.TSX;
        }
        return path.matches(".*\\.(ts|mts|cts|vue|svelte)") ? Grammar.TYPESCRIPT : Grammar.JAVASCRIPT;
    }

    /** What is not script becomes blanks, so that lines and columns stay. */
    private static String script(SourceFile file) {
        if (!file.path().matches("(?i).*\\.(vue|svelte|html?)")) {
            return file.text();
        }
        return OUTSIDE_SCRIPT.matcher(file.text()).replaceAll(match -> match.group()
                .replaceAll("[^\n]", " "));
    }
}
