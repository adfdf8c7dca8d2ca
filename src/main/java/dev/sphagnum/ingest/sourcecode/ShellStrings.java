package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.Value.Sequence;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.List;
import java.util.Set;

/** Commands that a program runs: {@code subprocess.run(["hf", "download", "org/name"])}, {@code os.system("…")}. */
final class ShellStrings {
    private static final Set<String> RUNNERS = Set.of(
            "subprocess.run",
            "subprocess.call",
            "subprocess.check_call",
            "subprocess.check_output",
            "subprocess.Popen",
            "subprocess.getoutput",
            "os.system",
            "os.popen",
            "child_process.execSync",
            "child_process.exec",
            "child_process.spawn",
            "child_process.spawnSync",
            "child_process.execFileSync",
            "node:child_process.execSync",
            "node:child_process.exec",
            "node:child_process.spawn",
            "node:child_process.spawnSync");

    private final SourceFile file;
    private final Uses uses;

    ShellStrings(SourceFile file, Uses uses) {
        this.file = file;
        this.uses = uses;
    }

    void apply(CallSite call) {
        if (!RUNNERS.contains(call.path())) {
            return;
        }
        Value command = call.named().getOrDefault("args", call.argument(0));
        for (Value option : Value.options(command)) {
            if (option instanceof Sequence(List<Value> values)) {
                run(values, call);
            } else if (option instanceof Text text && call.argument(1) instanceof Sequence(List<Value> rest)) {
                List<Value> all = new java.util.ArrayList<>(rest);
                all.addFirst(text);
                run(all, call);
            } else if (option instanceof Text text) {
                for (ModelUse use : ShellFinder.uses(file.with(text.text()))) {
                    uses.add(use.movedTo(file.path(), call.place().line(), false));
                }
            }
        }
    }

    private void run(List<Value> words, CallSite call) {
        new Commands(file, uses)
                .apply(
                        words.stream()
                                .map(value -> new Word(value, call.place()))
                                .toList(),
                        call.place());
    }
}
