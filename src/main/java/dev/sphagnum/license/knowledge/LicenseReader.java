package dev.sphagnum.license.knowledge;

import dev.sphagnum.license.knowledge.LicenseFiles.AliasesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what people and tools write for a licence to the licence that they mean. */
final class LicenseReader {
    static final String UNKNOWN = "LicenseRef-unknown";

    private static final int MAX_WORD = 200;
    private static final Pattern OPERATOR = Pattern.compile("(?i)(^|[\\s)])(and|or|with)([\\s(]|$)|[(),]");
    private static final Pattern CUSTOM = Pattern.compile("(?i)licenseref-[a-z0-9.-]{1,100}");

    private final Map<String, String> hub = new HashMap<>();
    private final Map<String, String> scancode = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, String> links;
    private final Set<String> nothing;
    private final Set<String> unknownTerms = new HashSet<>();

    /** A word's meaning; {@code license} is null for words that tell no terms. */
    private record Word(@Nullable String license, double confidence) {}

    LicenseReader(List<LicenseDocument> licenses, AliasesDocument aliases) {
        for (LicenseDocument license : licenses) {
            putOnce(ids, license.id(), license.id(), "licenses.yaml");
            putOnce(hub, license.hub(), license.id(), "licenses.yaml");
            putOnce(scancode, license.scancode(), license.id(), "licenses.yaml");
            if (license.terms() != null) {
                unknownTerms.add(license.id());
            }
        }
        nothing = Set.copyOf(aliases.nothing());
        aliases.aliases().forEach((word, license) -> put(word, license, 0.95));
        aliases.guesses().forEach((word, guess) -> put(word, guess.license(), guess.confidence()));
        aliases.unknown().forEach(word -> putWord(word, new Word(null, 0)));
        aliases.links().values().forEach(license -> known(license, "links"));
        links = Map.copyOf(aliases.links());
    }

    private void put(String word, String license, double confidence) {
        putWord(word, new Word(known(license, "'" + word + "'"), confidence));
    }

    private String known(String license, String where) {
        if (!ids.containsKey(key(license))) {
            throw LicenseFiles.broken(
                    "aliases.yaml", where + " names the licence '" + license + "', which licenses.yaml does not have");
        }
        return license;
    }

    private void putWord(String word, Word meaning) {
        boolean isName = ids.containsKey(word) || hub.containsKey(word) || scancode.containsKey(word);
        if (!word.equals(key(word))) {
            throw LicenseFiles.broken("aliases.yaml", "'" + word + "' has to be written '" + key(word) + "'");
        }
        if (isName || nothing.contains(word) || words.put(word, meaning) != null) {
            throw LicenseFiles.broken("aliases.yaml", "'" + word + "' has another meaning already");
        }
    }

    private static void putOnce(Map<String, String> map, @Nullable String word, String license, String file) {
        if (word != null && map.put(key(word), license) != null) {
            throw LicenseFiles.broken(file, "'" + word + "' stands for two licences");
        }
    }

    LicenseReading read(Declaration declaration) {
        // ScanCode's keys join a licence and its exception with underscores.
        String text =
                declaration.text() == null ? "" : declaration.text().strip().replace("_WITH_", " WITH ");
        boolean isBare = nothing.contains(key(text));
        if (isOther(text) || (isBare && isPresent(declaration.name()))) {
            return readOther(declaration);
        }
        if (isBare) {
            return LicenseReading.NONE;
        }
        Optional<Word> whole = word(text, declaration.vocabulary());
        if (whole.isPresent()) {
            return reading(whole.get());
        }
        return OPERATOR.matcher(text).find() ? readExpression(text, declaration) : custom(text);
    }

    private static boolean isOther(String text) {
        return text.equalsIgnoreCase("other") || text.equalsIgnoreCase("custom");
    }

    private LicenseReading readExpression(String text, Declaration declaration) {
        Optional<LicenseExpression> expression = LicenseExpression.parse(text);
        if (expression.isEmpty()) {
            return custom(text);
        }
        double[] confidence = {1.0};
        boolean[] understood = {true};
        LicenseExpression renamed = expression.get().rename(part -> {
            LicenseReading reading = isOther(part)
                    ? readOther(declaration)
                    : word(part, declaration.vocabulary()).map(this::reading).orElseGet(() -> custom(part));
            confidence[0] = Math.min(confidence[0], reading.confidence());
            understood[0] &= reading.understood();
            return reading.expression();
        });
        return new LicenseReading(renamed.toString(), renamed.ids(), confidence[0], understood[0]);
    }

    /** {@code license: other}: the name says it, else the link, else a licence of its own that nobody has read. */
    private LicenseReading readOther(Declaration declaration) {
        String name = declaration.name() == null ? "" : declaration.name().strip();
        Optional<Word> named = word(name, declaration.vocabulary()).filter(word -> word.license() != null);
        if (named.isPresent()) {
            return reading(
                    new Word(named.get().license(), Math.min(0.8, named.get().confidence())));
        }
        Optional<Word> linked = linked(declaration.link());
        if (linked.isPresent()) {
            return reading(linked.get());
        }
        String slug = slug(name);
        return slug.isEmpty() || nothing.contains(key(name))
                ? reading(new Word(null, 0))
                : new LicenseReading("LicenseRef-other-" + slug, List.of("LicenseRef-other-" + slug), 0, false);
    }

    private Optional<Word> linked(@Nullable String link) {
        String address = link == null ? "" : link.strip().toLowerCase(Locale.ROOT);
        // The longest match: 'meta-llama-3.1' and not 'meta-llama-3'.
        return links.keySet().stream()
                .filter(address::contains)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(match -> new Word(links.get(match), 0.7));
    }

    private Optional<Word> word(String text, Vocabulary vocabulary) {
        if (text.isEmpty() || text.length() > MAX_WORD) {
            return Optional.empty();
        }
        String key = key(text);
        String later = key.endsWith("+") ? key.substring(0, key.length() - 1) : key;
        return exact(key, vocabulary)
                .or(() -> Optional.ofNullable(words.get(key)))
                .or(() -> later.equals(key) ? Optional.empty() : word(later, vocabulary));
    }

    /** A key of the vocabulary itself goes before the same word elsewhere: {@code bsl-1.1} is ScanCode's alone. */
    private Optional<Word> exact(String key, Vocabulary vocabulary) {
        List<Map<String, String>> order =
                switch (vocabulary) {
                    case HUB -> List.of(hub, ids, scancode);
                    case SCANCODE -> List.of(scancode, ids, hub);
                    case GITHUB, SPDX -> List.of(ids, hub, scancode);
                };
        for (Map<String, String> map : order) {
            String license = map.get(key);
            if (license != null) {
                return Optional.of(new Word(
                        license, saysNoVersion(key, license) && vocabulary != Vocabulary.SCANCODE ? 0.8 : 1.0));
            }
        }
        return Optional.empty();
    }

    /** The Hub's "gpl-3.0" says neither "only" nor "or later"; ScanCode's means "only". */
    private static boolean saysNoVersion(String key, String license) {
        return license.endsWith("-only") && !key.endsWith("-only");
    }

    private LicenseReading reading(Word word) {
        String license = word.license() == null ? UNKNOWN : word.license();
        double confidence = license.equals(UNKNOWN) ? 0 : word.confidence();
        return new LicenseReading(license, List.of(license), confidence, !unknownTerms.contains(license));
    }

    private LicenseReading custom(String text) {
        boolean isCustom = CUSTOM.matcher(text).matches();
        return isCustom
                ? new LicenseReading(text, List.of(text), 1.0, false)
                : new LicenseReading(UNKNOWN, List.of(UNKNOWN), 0, false);
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-+$", "");
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
