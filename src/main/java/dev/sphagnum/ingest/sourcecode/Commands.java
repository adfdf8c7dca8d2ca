package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Command lines that fetch or serve a model or data set, wherever they stand. */
final class Commands {
    private static final Set<String> BEFORE = Set.of(
            "sudo", "time", "nohup", "exec", "command", "env", "uv", "uvx", "poetry", "pipenv", "pipx", "conda", "run",
            "then", "do", "nice", "ionice", "stdbuf", "xargs", "tini", "--", "&&", "!", "hatch", "pdm", "rye", "retry",
            "timeout", "run-one");
    private static final Set<String> FETCHERS =
            Set.of("wget", "curl", "aria2c", "axel", "http", "https", "xh", "pip", "pip3", "pget");

    private final Uses uses;
    private final boolean isAtWords;
    private final PythonStrings python;
    private final CommandOptions options;

    Commands(SourceFile file, Uses uses) {
        this(file, uses, false);
    }

    /**
     * Command lines of a file.
     *
     * @param isAtWords a use stands where its name does, as in a configuration, not where the command begins
     */
    Commands(SourceFile file, Uses uses, boolean isAtWords) {
        this.uses = uses;
        this.isAtWords = isAtWords;
        this.python = new PythonStrings(file, uses);
        this.options = new CommandOptions(uses, isAtWords);
    }

    /** Looks at one command; {@code place} is where it begins. */
    void apply(List<Word> words, Place place) {
        int start = 0;
        while (start < words.size() && isBefore(words.get(start).text())) {
            start++;
        }
        if (start < words.size()) {
            List<Word> command = words.subList(start, words.size());
            if (!byProgram(command, place)) {
                options.apply(command, place);
            }
        }
    }

    private static boolean isBefore(String word) {
        return BEFORE.contains(word) || word.matches("[A-Za-z_]\\w*=.*") || word.matches("-[a-zA-Z]|\\d+[smh]?");
    }

    private boolean byProgram(List<Word> command, Place place) {
        String program = command.getFirst().text().replaceFirst(".*/", "");
        String sub = word(command, 1);
        return switch (program) {
            case "huggingface-cli", "hf" -> hub(command, place, sub);
            case "ollama" -> ollama(command, place, sub);
            case "git", "git-lfs" -> git(command, place);
            case "spacy" -> sub.equals("download") && spacy(command, 2, place);
            case "python", "python3", "python2", "py", "pypy3" -> python(command, place);
            case "docker", "podman", "nerdctl", "kubectl", "docker-compose", "oc", "singularity", "apptainer" ->
                inside(command, place);
            case "bash", "sh", "zsh" -> false;
            case "echo",
                    "printf",
                    "cat",
                    "grep",
                    "sed",
                    "awk",
                    "rm",
                    "ls",
                    "mkdir",
                    "cp",
                    "mv",
                    "cd",
                    "test",
                    "[",
                    "ssh-keygen" -> true;
            default -> byName(program, command, place);
        };
    }

    private boolean byName(String program, List<Word> command, Place place) {
        if (FETCHERS.contains(program)) {
            command.forEach(word -> address(word, place, program, null));
            return true;
        }
        if ((program.equals("vllm") && word(command, 1).equals("serve"))
                || (program.equals("litgpt") && word(command, 1).equals("download"))
                || (program.equals("transformers-cli") && word(command, 1).equals("download"))
                || (program.equals("transformers") && word(command, 1).equals("download"))
                || (program.equals("lmdeploy") && word(command, 1).equals("serve"))) {
            firstName(command, place, program + " " + word(command, 1));
        }
        if (program.startsWith("llama") || program.equals("main") || program.equals("server")) {
            llamaCpp(command, place, program);
            return true;
        }
        if (program.equals("lm_eval") || program.equals("lm-eval")) {
            evaluated(command, place, program);
        }
        return false;
    }

    private boolean hub(List<Word> command, Place place, String sub) {
        int at = sub.equals("models") || sub.equals("datasets") || sub.equals("repo") ? 2 : 1;
        if (!word(command, at).equals("download")) {
            return true;
        }
        String type = option(command, "repo_type");
        Word repository = positional(command, at + 1);
        if (repository != null && !type.equals("space")) {
            Kind kind = type.equals("dataset") || sub.equals("datasets") ? Kind.DATASET : Kind.MODEL;
            add(
                    repository,
                    place,
                    command.getFirst().text() + " download",
                    kind,
                    Naming.HUB,
                    option(command, "revision"));
        }
        return true;
    }

    private boolean ollama(List<Word> command, Place place, String sub) {
        Word name = positional(command, 2);
        if (name != null && (sub.equals("pull") || sub.equals("run") || sub.equals("show"))) {
            add(name, place, "ollama " + sub, Kind.MODEL, Naming.OLLAMA, null);
        }
        return true;
    }

    private boolean git(List<Word> command, Place place) {
        String all = String.join(" ", command.stream().map(Word::text).toList());
        if (all.contains("clone") || all.contains("submodule add")) {
            String branch = option(command, "branch");
            command.forEach(
                    word -> address(word, place, "git clone", branch.isEmpty() ? shortOption(command, "-b") : branch));
        }
        return true;
    }

    private boolean spacy(List<Word> command, int from, Place place) {
        Word name = positional(command, from);
        if (name != null) {
            add(name, place, "spacy download", Kind.MODEL, Naming.SPACY, null);
        }
        return true;
    }

    private boolean python(List<Word> command, Place place) {
        for (int i = 1; i < command.size(); i++) {
            String word = command.get(i).text();
            if (word.equals("-c") && i + 1 < command.size()) {
                python.apply(command.get(i + 1));
                return true;
            }
            if (word.equals("-m") && i + 1 < command.size()) {
                List<Word> module = command.subList(i + 1, command.size());
                return module(module, place);
            }
            if (!word.startsWith("-")) {
                return false;
            }
        }
        return false;
    }

    /** {@code python -m}: its options are looked at besides. */
    private boolean module(List<Word> module, Place place) {
        String name = word(module, 0);
        if (name.equals("spacy") && word(module, 1).equals("download")) {
            return spacy(module, 2, place);
        }
        byName(name.equals("llama_cpp.server") ? "llama" : name, module, place);
        return false;
    }

    /** {@code docker exec box ollama pull llama3}: the command within. */
    private boolean inside(List<Word> command, Place place) {
        for (int i = 1; i < command.size(); i++) {
            String word = command.get(i).text();
            if (Set.of("ollama", "hf", "huggingface-cli").contains(word)
                    && !word(command, i + 1).isEmpty()) {
                return byProgram(command.subList(i, command.size()), place);
            }
        }
        for (int i = 1; i + 1 < command.size(); i++) {
            String assigned = command.get(i + 1).text();
            if (Set.of("-e", "--env").contains(command.get(i).text()) && assigned.indexOf('=') > 0) {
                options.one(
                        assigned.substring(0, assigned.indexOf('=')),
                        command.get(i + 1).after(assigned.indexOf('=') + 1),
                        place,
                        "docker",
                        false);
            }
        }
        return false;
    }

    private void llamaCpp(List<Word> command, Place place, String program) {
        for (String name : List.of(
                "-hf",
                "-hfr",
                "--hf-repo",
                "-hfd",
                "-hfrd",
                "--hf-repo-draft",
                "--hf_model_repo_id",
                "-hfv",
                "--hf-repo-v")) {
            Word word = valueOf(command, name);
            if (word != null && word.value() instanceof Text text) {
                String bare = text.text().replaceFirst(":[^:/]*$", "");
                add(
                        new Word(new Text(bare, text.how(), text.isOneOfSeveral()), word.place()),
                        place,
                        program + " " + name,
                        Kind.MODEL,
                        Naming.HUB_WITH_OWNER,
                        null);
            }
        }
        command.forEach(word -> address(word, place, program, null));
    }

    private void evaluated(List<Word> command, Place place, String program) {
        for (Word word : command) {
            for (String pair : word.text().split(",", -1)) {
                if (pair.startsWith("pretrained=") || pair.startsWith("peft=") || pair.startsWith("tokenizer=")) {
                    add(
                            Word.of(pair.substring(pair.indexOf('=') + 1), word.place()),
                            place,
                            program,
                            Kind.MODEL,
                            Naming.HUB,
                            null);
                }
            }
        }
    }

    private void firstName(List<Word> command, Place place, String call) {
        for (int i = 2; i < Math.min(command.size(), 5); i++) {
            Word word = command.get(i);
            if (!word.text().startsWith("-") && HubName.of(word.text(), Kind.MODEL, Naming.HUB_WITH_OWNER) != null) {
                add(word, place, call, Kind.MODEL, Naming.HUB_WITH_OWNER, option(command, "revision"));
                return;
            }
        }
    }

    private void add(Word word, Place place, String call, Kind kind, Naming naming, @Nullable String revision) {
        for (Text text : Value.texts(word.value())) {
            HubName name = Names.read(
                    text.text(), kind, kind == Kind.DATASET && naming == Naming.HUB ? Naming.DATASET : naming);
            if (name != null) {
                uses.add(
                        isAtWords ? word.place() : place,
                        call,
                        name,
                        new Uses.Options(revision, false, null),
                        text.confidence(),
                        text.how());
            }
        }
    }

    private void address(Word word, Place place, String call, @Nullable String revision) {
        for (Text text : Value.texts(word.value())) {
            String plain = text.text().replaceFirst("^[\\w.-]+ ?@ ?(?=https?:)", "");
            HubName name = HubName.address(plain);
            if (name != null && (call.startsWith("git") || HubName.isDownload(plain))) {
                uses.add(
                        isAtWords ? word.place() : place,
                        call,
                        name,
                        new Uses.Options(revision, false, null),
                        text.confidence(),
                        text.how());
            }
        }
    }

    private static String word(List<Word> command, int position) {
        return position < command.size() ? command.get(position).text() : "";
    }

    /** The first word from a position on that is neither an option nor an option's value. */
    private static @Nullable Word positional(List<Word> command, int from) {
        for (int i = from; i < command.size(); i++) {
            String word = command.get(i).text();
            if (!word.startsWith("-")) {
                return command.get(i);
            }
            if (TAKES_VALUE.contains(word)) {
                i++;
            }
        }
        return null;
    }

    private static final Set<String> TAKES_VALUE = Set.of(
            "--repo-type",
            "--revision",
            "--local-dir",
            "--cache-dir",
            "--include",
            "--exclude",
            "--token",
            "--max-workers",
            "--local-dir-use-symlinks",
            "--keepalive",
            "--format");

    private static String option(List<Word> command, String name) {
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i).text();
            String plain = word.replaceFirst("^--", "").replace('-', '_');
            if (word.startsWith("--") && plain.equals(name)) {
                return word(command, i + 1);
            }
            if (word.startsWith("--") && plain.startsWith(name + "=")) {
                return word.substring(word.indexOf('=') + 1);
            }
        }
        return "";
    }

    private static String shortOption(List<Word> command, String name) {
        Word value = valueOf(command, name);
        return value == null ? "" : value.text();
    }

    private static @Nullable Word valueOf(List<Word> command, String name) {
        for (int i = 0; i < command.size(); i++) {
            String word = command.get(i).text();
            if (word.equals(name) && i + 1 < command.size()) {
                return command.get(i + 1);
            }
            if (word.startsWith(name + "=")) {
                return command.get(i).after(name.length() + 1);
            }
        }
        return null;
    }
}
