package dev.sphagnum.license.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.Quoted;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads YAML into records, strictly, and remembers the line of each, so that a mistake found later can name its place. */
final class LicenseYaml {
    private static final Object FILE = "file";
    private static final int MOST_TEXT = 400;

    private final IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    private final YAMLMapper mapper = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().setDeserializerModifier(new Remembering()))
            .build();

    /** Reads a file's text; a mistake names the file, as it is given, and the line. */
    <T> T read(String file, String text, Class<T> type) {
        try {
            T document = mapper.readerFor(type).withAttribute(FILE, file).readValue(text);
            if (document == null) {
                throw new Problem.BadInput(file + ": it is empty").asException();
            }
            return document;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null
                    ? ""
                    : " line "
                            + (e instanceof UnrecognizedPropertyException unknown
                                    ? lineOf(unknown, text)
                                    : e.getLocation().getLineNr());
            throw new Problem.BadInput(file + line + ": " + Quoted.of(message(e), MOST_TEXT)).asException();
        }
    }

    /** A key that no record has is noticed after its whole object: the last line up to there that has it. */
    private static int lineOf(UnrecognizedPropertyException unknown, String text) {
        List<String> lines = text.lines().toList();
        int end = unknown.getLocation().getLineNr();
        for (int number = Math.min(end, lines.size()); number > 0; number--) {
            if (lines.get(number - 1)
                    .matches(".*(?<![\\w-])" + Pattern.quote(unknown.getPropertyName()) + "['\"]?\\s*:.*")) {
                return number;
            }
        }
        return end;
    }

    /** Jackson's own messages speak of classes, which nobody outside knows. */
    private static String message(JsonProcessingException problem) {
        return switch (problem) {
            case JsonMappingException mapping
            when mapping.getCause() instanceof IllegalArgumentException own -> String.valueOf(own.getMessage());
            case UnrecognizedPropertyException unknown ->
                "unknown key '" + unknown.getPropertyName() + "'; the keys are " + keys(unknown);
            case InvalidFormatException word
            when word.getTargetType().isEnum() ->
                "'" + word.getValue() + "' is none of "
                        + Arrays.toString(word.getTargetType().getEnumConstants());
            case MismatchedInputException shape -> "'" + at(shape) + "' has the wrong shape, or is missing";
            default -> firstLine(String.valueOf(problem.getOriginalMessage()));
        };
    }

    private static String keys(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String at(JsonMappingException problem) {
        return problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining(" "));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be read");
    }

    /** A mistake in a part of a document that was read here. */
    RuntimeException broken(Object part, String what) {
        return new Problem.BadInput(place(part) + ": " + what).asException();
    }

    /** Where a part of a document stands: the file and the line. */
    String place(Object part) {
        return places.getOrDefault(part, "licence files");
    }

    private final class Remembering extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
            return bean.getBeanClass().isRecord() ? new Placed(deserializer) : deserializer;
        }
    }

    private final class Placed extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Placed(JsonDeserializer<?> plain) {
            super(plain);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> plain) {
            return new Placed(plain);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            Object part = super.deserialize(parser, context);
            places.put(part, context.getAttribute(FILE) + " line " + line);
            return part;
        }
    }
}
