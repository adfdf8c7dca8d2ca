package dev.sphagnum.ingest.sourcecode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dockerfiles: what RUN, CMD, ENTRYPOINT, ENV and ADD say; https://docs.docker.com/reference/dockerfile/. */
final class DockerfileFinder implements UseFinder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSTRUCTION = Pattern.compile("^\\s*([A-Za-z]+)\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern FLAGS = Pattern.compile("^(\\s*--[a-z]+(=\\S+)?)+");
    private static final Pattern HERE = Pattern.compile("<<-?\\s*[\"']?(\\w+)[\"']?");
    private static final Pattern SETTING = Pattern.compile("([A-Za-z_]\\w*)=(\"[^\"]*\"|'[^']*'|\\S*)");

    @Override
    public boolean reads(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.matches("(dockerfile|containerfile)([._-].*)?") || name.matches(".*\\.(dockerfile|containerfile)");
    }

    @Override
    public List<ModelUse> find(SourceFile file) {
        Uses uses = new Uses(file.path());
        if (ShellFinder.WORTH.matcher(file.text()).find()) {
            new Image(file, uses).read();
        }
        return uses.all();
    }

    /** One file, instruction by instruction. */
    private static final class Image {
        private final SourceFile file;
        private final Uses uses;
        private final Scope variables = new Scope(null);
        private final List<String> lines;
        private String base = "";
        private List<Word> entryPoint = List.of();

        Image(SourceFile file, Uses uses) {
            this.file = file;
            this.uses = uses;
            this.lines = Arrays.asList(file.text().split("\r?\n", -1));
        }

        void read() {
            int i = 0;
            while (i < lines.size()) {
                int end = end(i);
                String text = joined(i, end);
                Matcher matcher = INSTRUCTION.matcher(text);
                if (matcher.matches() && !text.strip().startsWith("#")) {
                    instruction(matcher.group(1).toUpperCase(Locale.ROOT), matcher.group(2), i + 1);
                }
                i = end;
            }
        }

        /** The line after an instruction that begins at one. */
        private int end(int start) {
            int i = start;
            while (i < lines.size() - 1 && goesOn(i, start)) {
                i++;
            }
            Matcher here = HERE.matcher(lines.get(start));
            if (lines.get(start).strip().toUpperCase(Locale.ROOT).matches("(RUN|COPY|ADD)\\b.*") && here.find()) {
                while (i < lines.size() - 1 && !lines.get(i).strip().equals(here.group(1))) {
                    i++;
                }
            }
            return i + 1;
        }

        private boolean goesOn(int line, int start) {
            String text = lines.get(line);
            boolean isComment = line > start && (text.strip().startsWith("#") || text.isBlank());
            return (!text.strip().startsWith("#") && text.stripTrailing().endsWith("\\")) || isComment;
        }

        private String joined(int start, int end) {
            List<String> all = new ArrayList<>();
            for (int i = start; i < end; i++) {
                boolean isComment = i > start && lines.get(i).strip().startsWith("#");
                all.add(isComment ? "\\" : lines.get(i).stripTrailing());
            }
            return String.join("\n", all);
        }

        private void instruction(String name, String rest, int line) {
            switch (name) {
                case "FROM" -> base = rest.strip();
                case "RUN" -> run(FLAGS.matcher(rest).replaceFirst(""), line);
                case "CMD", "ENTRYPOINT" -> start(name, rest, line);
                case "ENV", "ARG", "LABEL" -> settings(name, rest, line);
                case "ADD" -> add(rest, line);
                default -> {
                    // Nothing that fetches.
                }
            }
        }

        private void run(String rest, int line) {
            if (rest.strip().startsWith("[")) {
                new Commands(file, uses).apply(words(rest, line), Place.ofLine(line));
                return;
            }
            Matcher here = HERE.matcher(rest);
            boolean isScript = here.lookingAt();
            String script = isScript ? rest.substring(rest.indexOf('\n') + 1) : rest;
            Uses own = new Uses(file.path());
            new ShellProgram(file.with(script), own).run(variables);
            for (ModelUse use : own.all()) {
                uses.add(use.movedTo(file.path(), use.line() + line - 1 + (isScript ? 1 : 0), false));
            }
        }

        /** The arguments of CMD go to the program of ENTRYPOINT. */
        private void start(String name, String rest, int line) {
            List<Word> words = words(rest, line);
            if (words.isEmpty()) {
                run(rest, line);
                return;
            }
            List<Word> all = new ArrayList<>(name.equals("CMD") ? entryPoint : List.of());
            all.addAll(words);
            if (all.getFirst().text().startsWith("-")) {
                all.addFirst(Word.of(base, Place.ofLine(line)));
            }
            new Commands(file, uses).apply(all, Place.ofLine(line));
            if (all.size() > 2
                    && all.getFirst().text().matches("(.*/)?(ba|z)?sh")
                    && all.get(1).text().matches("-l?c")) {
                run(all.get(2).text(), line);
            }
            if (name.equals("ENTRYPOINT")) {
                entryPoint = words;
            }
        }

        private List<Word> words(String rest, int line) {
            if (!rest.strip().startsWith("[")) {
                return List.of();
            }
            try {
                String[] all = JSON.readValue(rest.replace("\\\n", " "), String[].class);
                return Arrays.stream(all)
                        .map(word -> new Word(substituted(word), Place.ofLine(line)))
                        .toList();
            } catch (JsonProcessingException e) {
                return List.of();
            }
        }

        private Value substituted(String word) {
            return word.matches("\\$\\{?\\w+\\}?")
                    ? java.util.Objects.requireNonNullElse(variables.get(word.replaceAll("[${}]", "")), Value.UNKNOWN)
                    : Text.literal(word);
        }

        private void settings(String name, String rest, int line) {
            String text = rest.replaceFirst("^(\\w+)\\s+(?!=)(\\S.*)$", "$1=\"$2\"");
            Matcher matcher = SETTING.matcher(text);
            while (matcher.find()) {
                String value = matcher.group(2).replaceAll("^[\"']|[\"']$", "");
                int at = line
                        + (int) text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                Value held = value.startsWith("$") ? substituted(value) : Text.literal(value);
                variables.set(matcher.group(1), Value.through(held, name.equals("ARG") ? How.DEFAULT : How.CONSTANT));
                if (name.equals("ENV") && held instanceof Text known) {
                    ConfigRules.variable(matcher.group(1), known.text(), Place.ofLine(at), uses);
                }
            }
        }

        private void add(String rest, int line) {
            for (String word : rest.split("\\s+", -1)) {
                if (HubName.isDownload(word)) {
                    uses.addLiteral(Place.ofLine(line), "ADD", HubName.address(word), Uses.Options.NONE);
                }
            }
        }
    }
}
