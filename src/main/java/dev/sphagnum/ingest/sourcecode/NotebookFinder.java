package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ConfigNode.Listing;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Mapping;
import dev.sphagnum.ingest.sourcecode.ConfigNode.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Jupyter notebooks (https://nbformat.readthedocs.io): the code cells in order, as one program; the lines that are reported
 * are those of the {@code .ipynb} file.
 */
final class NotebookFinder implements UseFinder {
    @Override
    public boolean reads(String path) {
        return path.endsWith(".ipynb");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        Uses uses = new Uses(file.path());
        new Cells(file, uses).read(ConfigReader.json(file));
        return uses.all();
    }

    /** The cells of one notebook. */
    private static final class Cells {
        private final SourceFile file;
        private final Uses uses;
        private final List<Line> python = new ArrayList<>();

        private record Line(String text, int line) {}

        Cells(SourceFile file, Uses uses) {
            this.file = file;
            this.uses = uses;
        }

        void read(ConfigNode root) {
            if (root instanceof Mapping(var entries)) {
                cells(entries.get("cells"));
                if (entries.get("worksheets") instanceof Listing(List<ConfigNode> sheets)) {
                    sheets.forEach(sheet -> cells(sheet instanceof Mapping(var inner) ? inner.get("cells") : null));
                }
            }
            run(python, true);
        }

        private void cells(@org.jspecify.annotations.Nullable ConfigNode cells) {
            if (!(cells instanceof Listing(List<ConfigNode> all))) {
                return;
            }
            for (ConfigNode cell : all) {
                if (cell instanceof Mapping(var entries)
                        && ConfigNode.text(entries.get("cell_type")).equals("code")) {
                    ConfigNode source = entries.containsKey("source") ? entries.get("source") : entries.get("input");
                    cell(lines(source));
                }
            }
        }

        /** A source is a list of lines, or one text. */
        private static List<Line> lines(@org.jspecify.annotations.Nullable ConfigNode source) {
            List<Line> lines = new ArrayList<>();
            List<ConfigNode> parts = source instanceof Listing(List<ConfigNode> items)
                    ? items
                    : source == null ? List.of() : List.of(source);
            for (ConfigNode part : parts) {
                if (part instanceof Scalar scalar) {
                    for (String line : scalar.text().replaceFirst("\n$", "").split("\n", -1)) {
                        lines.add(new Line(line, scalar.place().line()));
                    }
                }
            }
            return lines;
        }

        private void cell(List<Line> lines) {
            String first = lines.stream()
                    .map(Line::text)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
            if (first.matches("%%(bash|sh|shell|script (bash|sh)|!).*")) {
                run(lines.stream().filter(line -> !line.text().startsWith("%%")).toList(), false);
            } else if (!first.startsWith("%%")
                    || first.matches("%%(time|timeit|capture|prun|memit|wandb|python|python3|px)\\b.*")) {
                code(lines);
            }
        }

        private void code(List<Line> lines) {
            List<Line> shell = new ArrayList<>();
            for (Line line : lines) {
                String text = line.text().strip();
                boolean goesOn = !shell.isEmpty() && shell.getLast().text().endsWith("\\");
                if (goesOn || text.startsWith("!") || text.matches("%(sx|system|sh|pip|conda)\\b.*")) {
                    shell.add(new Line(
                            text.replaceFirst("^(!+|%(sx|system|sh)|%)\\s*", "").replaceAll("\\{(\\w+)\\}", "\\${$1}"),
                            line.line()));
                    // Something has to stand in a block.
                    python.add(new Line(line.text().replaceFirst("\\S.*", "pass"), line.line()));
                } else if (text.startsWith("%")) {
                    python.add(
                            new Line(line.text().replaceFirst("^\\s*%(time|timeit|prun|memit)\\b", ""), line.line()));
                } else {
                    python.add(line);
                }
            }
            run(shell, false);
        }

        private void run(List<Line> lines, boolean isPython) {
            if (lines.isEmpty()) {
                return;
            }
            SourceFile program =
                    file.with(String.join("\n", lines.stream().map(Line::text).toList()));
            for (ModelUse use : isPython ? new PythonFinder().find(program) : ShellFinder.uses(program)) {
                int index = Math.min(use.line(), lines.size()) - 1;
                uses.add(use.movedTo(file.path(), lines.get(index).line(), false));
            }
        }
    }
}
