package dev.sphagnum.ingest.sourcecode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recipes and variables of a makefile as a shell script of the same lines. */
final class MakeText {
    private static final Pattern VARIABLE = Pattern.compile("(?:export )?(\\w+)\\s*[:?]?=\\s*([^\\s#]*)\\s*(?:#.*)?");

    private MakeText() {}

    static SourceFile asShell(SourceFile file) {
        StringBuilder shell = new StringBuilder();
        boolean goesOn = false;
        for (String line : file.text().split("\n", -1)) {
            Matcher variable = VARIABLE.matcher(line);
            if (goesOn || line.startsWith("\t") || line.startsWith("    ")) {
                shell.append(line.strip()
                        .replaceFirst("^[@-]+", "")
                        .replaceAll("\\$\\((\\w+)\\)", "\\${$1}")
                        .replace("$$", "$"));
                goesOn = line.endsWith("\\");
            } else if (variable.matches()) {
                shell.append(variable.group(1))
                        .append("=\"")
                        .append(variable.group(2))
                        .append('"');
            }
            shell.append('\n');
        }
        return file.with(shell.toString());
    }
}
