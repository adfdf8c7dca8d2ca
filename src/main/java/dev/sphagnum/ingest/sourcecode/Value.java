package dev.sphagnum.ingest.sourcecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the value of an expression without running it. */
sealed interface Value {
    Value UNKNOWN = new Unknown();
    Value NOTHING = new Nothing();

    /**
     * A text.
     *
     * @param isOneOfSeveral the code may take another one
     */
    record Text(String text, How how, boolean isOneOfSeveral) implements Value {
        static Text literal(String text) {
            return new Text(text, How.LITERAL, false);
        }

        Text with(How other) {
            return new Text(text, how.and(other), isOneOfSeveral);
        }

        Text doubted() {
            return new Text(text, how, true);
        }

        double confidence() {
            return how.confidence() * (isOneOfSeveral ? How.ONE_OF_SEVERAL : 1);
        }
    }

    /** One of several; or each of several in turn. */
    record Choice(List<Value> values) implements Value {}

    /** Something of a library, by the path from its import: {@code transformers.AutoModel.from_pretrained()}. */
    record Reference(String path) implements Value {
        Reference plus(String name) {
            return new Reference(path.length() > 400 ? path : path + "." + name);
        }

        Reference called() {
            return new Reference(path + "()");
        }
    }

    /**
     * A dictionary, an object, or a class of the file and what is made of it.
     *
     * @param base the library's class that it extends; null when there is none
     */
    record Table(Map<String, Value> entries, @Nullable Reference base) implements Value {
        // By identity: an object may hold itself.
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A list or tuple. */
    record Sequence(List<Value> values) implements Value {}

    /** A function of the file. */
    record Function(Syntax definition, boolean isMethod) implements Value {
        // All functions of one file: where one begins tells it from the others.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Function function && function.definition.start() == definition.start();
        }

        @Override
        public int hashCode() {
            return definition.start();
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Value {}

    /** None, null, undefined. */
    record Nothing() implements Value {}

    /** Anything else. */
    record Unknown() implements Value {}

    /** Either of two, neither of them sure. */
    static Value either(Value one, Value other) {
        if (one.equals(other)) {
            return one;
        }
        List<Value> known = new ArrayList<>();
        for (Value value : List.of(one, other)) {
            for (Value option : options(value)) {
                if (isKnown(option)) {
                    known.add(option instanceof Text text ? text.doubted() : option);
                }
            }
        }
        return eachOf(known);
    }

    /** All of a list in turn. */
    static Value eachOf(List<Value> values) {
        List<Value> distinct = values.stream().distinct().limit(200).toList();
        return switch (distinct.size()) {
            case 0 -> UNKNOWN;
            case 1 -> distinct.getFirst();
            default -> new Choice(distinct);
        };
    }

    /** The values that it may have, itself when it is one. */
    static List<Value> options(Value value) {
        return value instanceof Choice(List<Value> values) ? values : List.of(value);
    }

    static boolean isKnown(Value value) {
        return !(value instanceof Unknown || value instanceof Nothing);
    }

    /** The texts that it may be. */
    static List<Text> texts(@Nullable Value value) {
        return value == null
                ? List.of()
                : options(value).stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .toList();
    }

    /** The value as it is after it went through a name. */
    static Value through(Value value, How how) {
        return switch (value) {
            case Text text -> text.with(how);
            case Choice(List<Value> values) ->
                eachOf(values.stream().map(each -> through(each, how)).toList());
            case Reference _, Table _, Sequence _, Function _, Flag _, Nothing _, Unknown _ -> value;
        };
    }

    /** Two texts after one another; unknown when one of them is. */
    static Value joined(Value left, Value right) {
        List<Value> all = new ArrayList<>();
        for (Text first : texts(left)) {
            for (Text second : texts(right)) {
                if (first.text().length() + second.text().length() < 2_000 && all.size() < 64) {
                    all.add(new Text(
                            first.text() + second.text(),
                            first.how().and(second.how()),
                            first.isOneOfSeveral() || second.isOneOfSeveral()));
                }
            }
        }
        return eachOf(all);
    }
}
