package dev.sphagnum.ingest.sourcecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/** The languages that tree-sitter parses for us; one parser for each thread and language. */
@SuppressWarnings("ImmutableEnumChecker") // what changes is each thread's own
enum Grammar {
    PYTHON(TreeSitterPython::new),
    JAVASCRIPT(TreeSitterJavascript::new),
    TYPESCRIPT(TreeSitterTypescript::new),
    TSX(TreeSitterTsx::new),
    JAVA(TreeSitterJava::new),
    KOTLIN(TreeSitterKotlin::new),
    BASH(TreeSitterBash::new);

    /** Deeper nodes are left out, so that reading a tree by recursion never ends in a stack overflow. */
    private static final int MAX_DEPTH = 300;

    private final ThreadLocal<Parser> parsers;

    Grammar(Supplier<TSLanguage> language) {
        this.parsers = ThreadLocal.withInitial(() -> new Parser(language.get()));
    }

    /** Parses a text; a text that is broken gives a tree with holes. */
    Syntax parse(SourceFile file) {
        return parsers.get().parse(file);
    }

    private static final class Parser {
        private final TSParser parser = new TSParser();
        private final Map<Integer, String> types = new HashMap<>();

        Parser(TSLanguage language) {
            parser.setLanguage(language);
        }

        Syntax parse(SourceFile file) {
            TSTree tree = parser.parseString(null, plain(file.text()));
            Reading reading = new Reading(new Lines(file.text()), types);
            Syntax root = reading.read(tree.getRootNode());
            if (reading.isCut) {
                file.remarks().accept(Skip.TOO_NESTED);
            }
            return root;
        }

        /** One byte for each character, so that offsets in bytes are offsets in the text. */
        private static String plain(String text) {
            char[] characters = text.toCharArray();
            for (int i = 0; i < characters.length; i++) {
                if (characters[i] > 126 || characters[i] == 0) {
                    characters[i] = 'x';
                }
            }
            return new String(characters);
        }
    }

    /** Copies a native tree, without recursion. */
    private static final class Reading {
        private final Lines lines;
        private final Map<Integer, String> types;
        private final Deque<List<Syntax>> open = new ArrayDeque<>();
        private boolean isCut;

        Reading(Lines lines, Map<Integer, String> types) {
            this.lines = lines;
            this.types = types;
        }

        Syntax read(TSNode root) {
            TSTreeCursor cursor = new TSTreeCursor(root);
            List<Syntax> top = new ArrayList<>();
            open.push(top);
            boolean more = true;
            while (more) {
                open.push(new ArrayList<>());
                isCut = isCut || open.size() > MAX_DEPTH;
                if (open.size() > MAX_DEPTH || !cursor.gotoFirstChild()) {
                    more = close(cursor);
                }
            }
            return top.getFirst();
        }

        /** Ends the node at the cursor and those that end with it; false at the end of the tree. */
        private boolean close(TSTreeCursor cursor) {
            do {
                end(cursor);
                if (open.size() == 1) {
                    return false;
                }
                if (cursor.gotoNextSibling()) {
                    return true;
                }
            } while (cursor.gotoParent());
            return false;
        }

        private void end(TSTreeCursor cursor) {
            TSNode node = cursor.currentNode();
            List<Syntax> children = open.pop();
            List<Syntax> siblings = open.getFirst();
            if (node.isNamed()) {
                siblings.add(syntax(node, cursor.currentFieldName(), children));
            } else {
                siblings.addAll(children);
            }
        }

        private Syntax syntax(TSNode node, @Nullable String field, List<Syntax> children) {
            String type = types.computeIfAbsent(node.getSymbol(), _ -> node.getType());
            return new Syntax(
                    type,
                    field == null ? "" : field,
                    node.getStartByte(),
                    node.getEndByte(),
                    lines,
                    List.copyOf(children));
        }
    }
}
