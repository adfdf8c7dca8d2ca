package dev.sphagnum.graph;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of a field in the files of Neo4j's import tool, and how a value is written so that the tool makes of it what
 * the driver would send.
 *
 * @see <a href="https://neo4j.com/docs/operations-manual/current/import/">the tool's manual</a>
 */
enum ImportType {
    STRING("string"),
    LONG("long"),
    DOUBLE("double"),
    BOOLEAN("boolean"),
    TIME("datetime"),
    STRINGS("string[]"),
    LONGS("long[]");

    /** Between fields. Texts that hold it are quoted, as all texts are. */
    static final char FIELD_END = '\t';

    /** Between the elements of a list: the unit separator of ASCII. Nothing protects it inside an element. */
    static final char ELEMENT_END = '\u001f';

    private static final char QUOTE = '"';

    /** Of what the tool reads at once, 4 MiB, a good part less than any text may take in UTF-8. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int LAST_YEAR = 9999;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final String word;

    ImportType(String word) {
        this.word = word;
    }

    /** As a header names it. */
    String word() {
        return word;
    }

    /** The type of a value; null when no field can hold it. */
    static @Nullable ImportType of(Object value) {
        return switch (value) {
            case String text -> text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0 ? STRING : null;
            case Long _, Integer _ -> LONG;
            case Double number -> Double.isFinite(number) ? DOUBLE : null;
            case Boolean _ -> BOOLEAN;
            case OffsetDateTime time -> isPlain(time) ? TIME : null;
            case List<?> list -> ofList(list);
            default -> null;
        };
    }

    private static boolean isPlain(OffsetDateTime time) {
        return time.getYear() >= 0
                && time.getYear() <= LAST_YEAR
                && time.getOffset().getTotalSeconds() % SECONDS_OF_A_MINUTE == 0;
    }

    /** An empty field is no list at all to the tool, be it quoted or not: neither [] nor [""] can be written. */
    private static @Nullable ImportType ofList(List<?> list) {
        if (list.isEmpty() || (list.size() == 1 && "".equals(list.getFirst()))) {
            return null;
        }
        return list.getFirst() instanceof String ? ofTexts(list) : ofNumbers(list);
    }

    private static @Nullable ImportType ofTexts(List<?> list) {
        int length = 0;
        for (Object element : list) {
            if (!(element instanceof String text) || text.indexOf(ELEMENT_END) >= 0 || text.indexOf('\0') >= 0) {
                return null;
            }
            length += text.length() + 1;
            if (length > LONGEST_TEXT) {
                return null;
            }
        }
        return STRINGS;
    }

    private static @Nullable ImportType ofNumbers(List<?> list) {
        for (Object element : list) {
            if (!(element instanceof Long) && !(element instanceof Integer)) {
                return null;
            }
        }
        return LONGS;
    }

    /**
     * Writes a value of this type.
     *
     * @return true when the field goes on over the end of a line
     */
    boolean append(StringBuilder row, Object value) {
        switch (this) {
            case STRING -> {
                return appendText(row, (String) value);
            }
            case STRINGS -> {
                return appendTexts(row, (List<?>) value);
            }
            case LONGS -> appendNumbers(row, (List<?>) value);
            case LONG, DOUBLE, BOOLEAN, TIME -> row.append(value);
        }
        return false;
    }

    private static boolean appendText(StringBuilder row, String text) {
        row.append(QUOTE);
        boolean hasLines = appendEscaped(row, text);
        row.append(QUOTE);
        return hasLines;
    }

    private static boolean appendTexts(StringBuilder row, List<?> texts) {
        boolean hasLines = false;
        char before = QUOTE;
        for (Object text : texts) {
            row.append(before);
            hasLines |= appendEscaped(row, (String) text);
            before = ELEMENT_END;
        }
        row.append(QUOTE);
        return hasLines;
    }

    private static boolean appendEscaped(StringBuilder row, String text) {
        row.append(text.indexOf(QUOTE) < 0 ? text : text.replace("\"", "\"\""));
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static void appendNumbers(StringBuilder row, List<?> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (i > 0) {
                row.append(ELEMENT_END);
            }
            row.append(numbers.get(i));
        }
    }
}
