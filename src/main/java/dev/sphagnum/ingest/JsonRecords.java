package dev.sphagnum.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.sphagnum.catalog.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array of objects, or JSON Lines, plain or gzip, read one record at a time. No record over 8 MB is ever held.
 *
 * <p>In JSON Lines a bad line is skipped and reading goes on. In an array nothing tells where the next element begins
 * once the syntax is broken, so there reading breaks off.
 */
public final class JsonRecords implements Source.Reading {
    /** Far beyond any record of the Hub's, of which few reach 1 MB. */
    static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    private static final String TOO_LONG = "longer than " + MAX_RECORD_BYTES / 1024 / 1024 + " MB";
    private static final int MAX_NESTING = 200;
    private static final int QUOTED_CHARACTERS = 400;
    private static final Pattern ASIDE = Pattern.compile(
            "\\s*\\(start marker at \\[Source[^\\]]*\\]\\)|\\s*\\[Source[^\\]]*\\]|, from `[^`]*`|\\s*\\(`[^`]*`\\)");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(MAX_RECORD_BYTES)
                            .maxNumberLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String label;
    private final InputStream stream;
    private final boolean isArray;
    private final RecordHandler handler;
    private boolean firstLineIsCut;

    /** Takes one record. */
    @FunctionalInterface
    public interface RecordHandler {
        void handle(JsonNode record, Where where, FactSink sink);
    }

    private JsonRecords(String label, InputStream stream, boolean isArray, RecordHandler handler) {
        this.label = label;
        this.stream = stream;
        this.isArray = isArray;
        this.handler = handler;
    }

    /**
     * Opens the input and looks at its first bytes.
     *
     * @throws dev.sphagnum.catalog.ProblemException with {@link Problem.BadInput} when they begin neither an array nor
     *     an object, compressed or not
     */
    public static JsonRecords open(Input input, RecordHandler handler) throws IOException {
        InputStream raw = input.opener().open();
        try {
            PeekedStream bytes = PeekedStream.of(raw);
            PeekedStream plain = bytes.beginsWith(0x1f, 0x8b) ? PeekedStream.of(new GZIPInputStream(bytes)) : bytes;
            if (plain.beginsWith(0xEF, 0xBB, 0xBF)) {
                plain.skipNBytes(3);
            }
            int first = plain.firstVisible();
            if (first != '[' && first != '{' && first >= 0) {
                throw new Problem.BadInput(input.label() + " is neither a JSON array nor JSON Lines: it begins with "
                                + shown(first))
                        .asException();
            }
            return new JsonRecords(input.label(), plain, first == '[', handler);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw new Problem.BadInput(input.label() + " begins as gzip and is damaged: " + e.getMessage())
                    .asException();
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public void readInto(FactSink sink) throws IOException {
        try {
            if (isArray) {
                readArray(sink);
            } else {
                readLines(sink);
            }
        } catch (EOFException e) {
            throw new IOException(label + " ends too early: the compressed data is cut off", e);
        } catch (ZipException e) {
            throw new IOException(label + " is damaged: " + e.getMessage(), e);
        }
    }

    private void readLines(FactSink sink) throws IOException {
        BoundedLines lines = new BoundedLines(stream, MAX_RECORD_BYTES);
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            Where where = new Where("line", line.number());
            refuseObjectOverSeveralLines(line);
            switch (line) {
                case BoundedLines.Line.Text plain -> readLine(plain.text(), where, sink);
                case BoundedLines.Line.TooLong tooLong -> sink.skip(where, TOO_LONG, tooLong.beginning());
                case BoundedLines.Line.NotUtf8 notUtf8 -> sink.skip(where, "not UTF-8", notUtf8.text());
            }
        }
    }

    /**
     * A first line that ends inside an object is one bad line, if the second begins an object of its own; otherwise the
     * whole file is one object, written over several lines.
     */
    private void refuseObjectOverSeveralLines(BoundedLines.Line line) {
        boolean beginsObject = line instanceof BoundedLines.Line.Text text
                && (text.text().isBlank() || text.text().strip().startsWith("{"));
        if (firstLineIsCut && line.number() == 2 && !beginsObject) {
            throw new Problem.BadInput(label + " holds one JSON object over several lines where a JSON array, or one"
                            + " object a line, should be")
                    .asException();
        }
    }

    private void readLine(String text, Where where, FactSink sink) {
        if (text.isBlank()) {
            return;
        }
        JsonNode record;
        try {
            record = JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            sink.skip(where, "beyond the bounds of a record: " + plain(e), beginning(text));
            return;
        } catch (JsonProcessingException e) {
            firstLineIsCut = where.number() == 1 && e instanceof JsonEOFException;
            sink.skip(where, "not valid JSON (" + plain(e) + ")", beginning(text));
            return;
        }
        handle(record, where, sink);
    }

    private void readArray(FactSink sink) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(stream)) {
            parser.nextToken();
            long number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    throw new IOException(label + " ends in the middle of the array, after element " + number);
                }
                number++;
                readElement(parser, new Where("element", number), sink);
            }
        } catch (JsonProcessingException e) {
            throw new IOException(
                    label + ": the array is broken at line " + line(e) + ": " + plain(e)
                            + "; what comes after cannot be read",
                    e);
        }
    }

    private void readElement(JsonParser parser, Where where, FactSink sink) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            sink.skip(where, "not a JSON object", String.valueOf(parser.getText()));
            return;
        }
        JsonNode element = boundedTree(parser);
        if (element == null) {
            sink.skip(where, TOO_LONG, "");
        } else {
            handle(element, where, sink);
        }
    }

    /** The element under the parser; null when it is too large, and then the parser stands at its end. */
    private static @Nullable JsonNode boundedTree(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        int depth = 0;
        try (TokenBuffer tokens = new TokenBuffer(parser)) {
            while (true) {
                tokens.copyCurrentEvent(parser);
                depth += depthChange(parser.currentToken());
                if (depth == 0) {
                    return JSON.readTree(tokens.asParserOnFirstToken());
                }
                if (parser.currentTokenLocation().getByteOffset() - start > MAX_RECORD_BYTES) {
                    skipToDepthZero(parser, depth);
                    return null;
                }
                if (parser.nextToken() == null) {
                    throw new EOFException();
                }
            }
        }
    }

    private static void skipToDepthZero(JsonParser parser, int depthNow) throws IOException {
        int depth = depthNow;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new EOFException();
            }
            depth += depthChange(token);
        }
    }

    private static int depthChange(JsonToken token) {
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    /**
     * One record that is in memory already, with the bounds of all records.
     *
     * @return null when it is no JSON object within the bounds; then it was skipped
     */
    public static @Nullable ObjectNode object(byte[] bytes, int from, int to, Where where, FactSink sink) {
        if (to - from > MAX_RECORD_BYTES) {
            sink.skip(where, TOO_LONG, beginning(bytes, from, to));
            return null;
        }
        try {
            JsonNode record = JSON.readTree(bytes, from, to - from);
            if (record instanceof ObjectNode object) {
                return object;
            }
            sink.skip(where, "not a JSON object", beginning(record.toString()));
        } catch (StreamConstraintsException e) {
            sink.skip(where, "beyond the bounds of a record: " + plain(e), beginning(bytes, from, to));
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException syntax ? plain(syntax) : "not UTF-8";
            sink.skip(where, "not valid JSON (" + why + ")", beginning(bytes, from, to));
        }
        return null;
    }

    private static String beginning(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(QUOTED_CHARACTERS, to - from), StandardCharsets.UTF_8);
    }

    private void handle(JsonNode record, Where where, FactSink sink) {
        if (record.isObject()) {
            handler.handle(record, where, sink);
        } else {
            sink.skip(where, "not a JSON object", beginning(record.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private static String shown(int letter) {
        return letter > ' ' && letter < 0x7f ? "'" + (char) letter + "'" : "byte 0x%02x".formatted(letter);
    }

    private static String beginning(String text) {
        return text.length() <= QUOTED_CHARACTERS ? text : text.substring(0, QUOTED_CHARACTERS);
    }

    /** The parser's sentence without its own settings and its view of the source, and the place in the line. */
    private static String plain(JsonProcessingException e) {
        String message = e instanceof MismatchedInputException
                ? "More text after the record"
                : ASIDE.matcher(e.getOriginalMessage()).replaceAll("");
        String line = message.lines().findFirst().orElse("");
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return (line.length() <= 160 ? line : line.substring(0, 160) + "…")
                + (column > 0 ? " at column " + column : "");
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }
}
