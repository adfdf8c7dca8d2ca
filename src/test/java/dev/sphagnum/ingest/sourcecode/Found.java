package dev.sphagnum.ingest.sourcecode;

import java.util.List;
import java.util.stream.Stream;

/** What a finder finds in a text, in words that are easy to compare. */
final class Found {
    private static final List<UseFinder> FINDERS = List.of(
            new PythonFinder(),
            new NotebookFinder(),
            new JavaScriptFinder(),
            new JvmFinder(),
            new DockerfileFinder(),
            new ModelfileFinder(),
            new ShellFinder(),
            new ConfigFinder());

    private Found() {}

    /** {@code line kind name[@revision] how}, in the order of the text. */
    static List<String> in(String path, String text) {
        return uses(path, text)
                .map(use -> use.line() + " "
                        + (use.kind() == ModelUse.Kind.MODEL ? "" : "dataset ")
                        + use.name()
                        + (use.revision() == null ? "" : "@" + use.revision())
                        + (use.how() == How.LITERAL ? "" : " " + use.how()))
                .toList();
    }

    static Stream<ModelUse> uses(String path, String text) {
        UseFinder finder =
                FINDERS.stream().filter(each -> each.reads(path)).findFirst().orElseThrow();
        return finder.find(new SourceFile(path, text)).stream()
                .sorted(java.util.Comparator.comparingInt(ModelUse::line)
                        .thenComparingInt(use -> use.column() == null ? 0 : use.column()));
    }
}
