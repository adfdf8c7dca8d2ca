package dev.sphagnum.license.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Recursive descent, one method a rule. */
    final class Parser {
        private static final int MAX_LENGTH = 2_000;
        private static final int MAX_DEPTH = 32;
        private static final Pattern TOKEN = Pattern.compile("[(),]|[^\\s(),]+");

        private final List<String> tokens = new ArrayList<>();
        private final boolean tooLong;
        private int next;
        private int depth;

        private Parser(String text) {
            tooLong = text.length() > MAX_LENGTH;
            Matcher matcher = TOKEN.matcher(tooLong ? "" : text);
            while (matcher.find()) {
                tokens.add(matcher.group());
            }
        }

        private Optional<LicenseExpression> parse() {
            Optional<LicenseExpression> expression = list();
            return tooLong || next < tokens.size() ? Optional.empty() : expression;
        }

        private Optional<LicenseExpression> list() {
            List<LicenseExpression> parts = new ArrayList<>();
            do {
                Optional<LicenseExpression> part = or();
                if (part.isEmpty()) {
                    return part;
                }
                parts.add(part.get());
            } while (accept(","));
            return Optional.of(parts.size() == 1 ? parts.getFirst() : new Listed(parts));
        }

        private Optional<LicenseExpression> or() {
            List<LicenseExpression> options = new ArrayList<>();
            do {
                Optional<LicenseExpression> option = and();
                if (option.isEmpty()) {
                    return option;
                }
                options.add(option.get());
            } while (accept("OR"));
            return Optional.of(options.size() == 1 ? options.getFirst() : new Or(options));
        }

        private Optional<LicenseExpression> and() {
            List<LicenseExpression> parts = new ArrayList<>();
            do {
                Optional<LicenseExpression> part = part();
                if (part.isEmpty()) {
                    return part;
                }
                parts.add(part.get());
            } while (accept("AND"));
            return Optional.of(parts.size() == 1 ? parts.getFirst() : new And(parts));
        }

        private Optional<LicenseExpression> part() {
            if (accept("(")) {
                if (++depth > MAX_DEPTH) {
                    return Optional.empty();
                }
                Optional<LicenseExpression> inner = list();
                depth--;
                return accept(")") ? inner : Optional.empty();
            }
            return name().map(this::withException);
        }

        private LicenseExpression withException(String id) {
            Identifier license = new Identifier(id);
            if (!accept("WITH")) {
                return license;
            }
            return name().<LicenseExpression>map(exception -> new With(license, exception))
                    .orElse(license);
        }

        private Optional<String> name() {
            if (next == tokens.size() || isReserved(tokens.get(next))) {
                return Optional.empty();
            }
            return Optional.of(tokens.get(next++));
        }

        private static boolean isReserved(String token) {
            return switch (token.toUpperCase(java.util.Locale.ROOT)) {
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
