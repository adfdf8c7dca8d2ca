package dev.sphagnum.ingest.sourcecode;

/** Python that stands as a text in another file: {@code python -c "…"}, a here-document. */
final class PythonStrings {
    private final SourceFile file;
    private final Uses uses;

    PythonStrings(SourceFile file, Uses uses) {
        this.file = file;
        this.uses = uses;
    }

    void apply(Word program) {
        apply(program.text(), program.place().line());
    }

    /** Lines are those of the file; columns are not known. */
    void apply(String program, int line) {
        for (ModelUse use : new PythonFinder().find(file.with(program))) {
            uses.add(use.movedTo(file.path(), use.line() + line - 1, false));
        }
    }
}
