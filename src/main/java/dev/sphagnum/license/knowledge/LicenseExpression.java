package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence expression in the <a href="https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/">SPDX grammar</a>.
 * AND binds closer than OR; operators are read in any case. A comma, which
 * SPDX does not have, makes a list: nobody said whether all of it binds or one may be chosen.
 */
public sealed interface LicenseExpression {
    record Identifier(String id) implements LicenseExpression {
        @Override
        public String toString() {
            return id;
        }
    }

    record With(Identifier license, String exception) implements LicenseExpression {
        @Override
        public String toString() {
            return license + " WITH " + exception;
        }
    }

    record And(List<LicenseExpression> parts) implements LicenseExpression {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " AND ");
        }
    }

    /** Several licences of which nobody said whether all of them bind or one may be chosen. */
    record Listed(List<LicenseExpression> parts) implements LicenseExpression {
        public Listed {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, ", ");
        }
    }

    record Or(List<LicenseExpression> options) implements LicenseExpression {
        public Or {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return joined(options, " OR ");
        }
    }

    /** The expression; empty when the text is none, is longer than 2,000 characters or nested deeper than 32. */
    static Optional<LicenseExpression> parse(String text) {
        return new Parser(text).parse();
    }

    /** Where a text stops being an expression, and what was expected there; empty for an expression. */
    static Optional<String> mistake(String text) {
        Parser parser = new Parser(text);
        return parser.parse().isPresent() ? Optional.empty() : Optional.of(parser.mistake);
    }

    /** The distinct licence ids in the order written. */
    default List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        collect(ids);
        return List.copyOf(ids);
    }

    /** The same expression over other names. */
    default LicenseExpression rename(UnaryOperator<String> naming) {
        return switch (this) {
            case Identifier(String id) -> new Identifier(naming.apply(id));
            case With(Identifier license, String exception) ->
                new With(new Identifier(naming.apply(license.id())), exception);
            case And(List<LicenseExpression> parts) ->
                new And(parts.stream().map(part -> part.rename(naming)).toList());
            case Listed(List<LicenseExpression> parts) ->
                new Listed(parts.stream().map(part -> part.rename(naming)).toList());
            case Or(List<LicenseExpression> options) ->
                new Or(options.stream().map(option -> option.rename(naming)).toList());
        };
    }

    private void collect(Set<String> ids) {
        switch (this) {
            case Identifier(String id) -> ids.add(id);
            case With(Identifier license, String _) -> ids.add(license.id());
            case And(List<LicenseExpression> parts) -> parts.forEach(part -> part.collect(ids));
            case Listed(List<LicenseExpression> parts) -> parts.forEach(part -> part.collect(ids));
            case Or(List<LicenseExpression> options) -> options.forEach(option -> option.collect(ids));
        }
    }

    /** The parts, those in brackets that bind less than the operator. */
    private static String joined(List<LicenseExpression> parts, String operator) {
        List<String> texts = new ArrayList<>();
        for (LicenseExpression part : parts) {
            boolean isLoose = part instanceof Listed || (part instanceof Or && operator.equals(" AND "));
            texts.add(isLoose ? "(" + part + ")" : part.toString());
        }
        return String.join(operator, texts);
    }

    /** Recursive descent, one method a rule; what goes wrong first is remembered. */
    final class Parser {
        private static final int MAX_LENGTH = 2_000;
        private static final int MAX_DEPTH = 32;
        private static final Pattern TOKEN = Pattern.compile("[(),]|[^\\s(),]+");

        private final List<String> tokens = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final int length;
        private String mistake = "";
        private int next;
        private int depth;

        private Parser(String text) {
            length = text.length();
            Matcher matcher = TOKEN.matcher(length > MAX_LENGTH ? "" : text);
            while (matcher.find()) {
                tokens.add(matcher.group());
                places.add(matcher.start() + 1);
            }
        }

        private Optional<LicenseExpression> parse() {
            if (length > MAX_LENGTH) {
                return broken("it has " + length + " characters; at most " + MAX_LENGTH + " are read");
            }
            Optional<LicenseExpression> expression = list();
            return expression.isEmpty() || next == tokens.size()
                    ? expression
                    : missing("AND, OR, WITH, a comma or the end");
        }

        private <T> Optional<T> missing(String expected) {
            boolean isEnd = next == tokens.size();
            return broken(
                    isEnd
                            ? "it ends where " + expected + " is expected"
                            : "at character " + places.get(next) + ", '" + Quoted.of(tokens.get(next))
                                    + "' stands where " + expected + " is expected");
        }

        private <T> Optional<T> broken(String what) {
            mistake = mistake.isEmpty() ? what : mistake;
            return Optional.empty();
        }

        private Optional<LicenseExpression> list() {
            return joined(",", this::or, Listed::new);
        }

        private Optional<LicenseExpression> or() {
            return joined("OR", this::and, Or::new);
        }

        private Optional<LicenseExpression> and() {
            return joined("AND", this::part, And::new);
        }

        /** One or more parts with an operator between them; a single part stands for itself. */
        private Optional<LicenseExpression> joined(
                String operator,
                Supplier<Optional<LicenseExpression>> rule,
                Function<List<LicenseExpression>, LicenseExpression> join) {
            List<LicenseExpression> parts = new ArrayList<>();
            do {
                Optional<LicenseExpression> part = rule.get();
                if (part.isEmpty()) {
                    return part;
                }
                parts.add(part.get());
            } while (accept(operator));
            return Optional.of(parts.size() == 1 ? parts.getFirst() : join.apply(parts));
        }

        private Optional<LicenseExpression> part() {
            return accept("(") ? inBrackets() : name("a licence or '('").flatMap(this::withException);
        }

        private Optional<LicenseExpression> inBrackets() {
            if (++depth > MAX_DEPTH) {
                return broken("its brackets are nested deeper than " + MAX_DEPTH);
            }
            Optional<LicenseExpression> inner = list();
            depth--;
            return inner.isEmpty() || accept(")") ? inner : missing("AND, OR, WITH, a comma or ')'");
        }

        private Optional<LicenseExpression> withException(String id) {
            Identifier license = new Identifier(id);
            return accept("WITH")
                    ? name("an exception").map(exception -> new With(license, exception))
                    : Optional.of(license);
        }

        private Optional<String> name(String expected) {
            return next == tokens.size() || isReserved(tokens.get(next))
                    ? missing(expected)
                    : Optional.of(tokens.get(next++));
        }

        private static boolean isReserved(String token) {
            return switch (token.toUpperCase(Locale.ROOT)) {
                case "AND", "OR", "WITH", "(", ")", "," -> true;
                default -> false;
            };
        }

        private boolean accept(String token) {
            boolean here = next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
            if (here) {
                next++;
            }
            return here;
        }
    }
}
