package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.license.knowledge.LicenseFiles.AliasesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.LicenseDocument;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnAlias;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Map<String, String> links = new HashMap<>();
    private final Set<String> ownWords = new HashSet<>();
    private final LicenseYaml yaml;
    private final Set<String> nothing;
    private final Set<String> unknownTerms = new HashSet<>();

    /** A word's meaning; {@code license} is null for words that tell no terms. */
    private record Word(@Nullable String license, double confidence) {}

    LicenseReader(
            Collection<LicenseDocument> licenses,
            AliasesDocument aliases,
            List<OwnAlias> own,
            LicenseYaml yaml,
            Predicate<String> hasTerms) {
        this.yaml = yaml;
        for (LicenseDocument license : licenses) {
            putOnce(ids, license.id(), license);
            putOnce(hub, license.hub(), license);
            putOnce(scancode, license.scancode(), license);
            if (!hasTerms.test(license.id())) {
                unknownTerms.add(license.id());
            }
        }
        nothing = Set.copyOf(aliases.nothing());
        aliases.aliases().forEach((word, meaning) -> put(word, meaning.license(), 0.95, meaning));
        aliases.guesses().forEach((word, guess) -> put(word, guess.license(), guess.confidence(), guess));
        aliases.unknown().forEach(word -> putWord(word, new Word(null, 0), aliases));
        aliases.links().forEach((link, meaning) -> links.put(link, known(meaning.license(), link, meaning)));
        putOwn(own);
    }

    /** An organisation's words win over ours, never over a licence's own name; one may stand for another of them. */
    private void putOwn(List<OwnAlias> own) {
        Map<String, OwnAlias> byWord = new LinkedHashMap<>();
        for (OwnAlias alias : own) {
            String word = key(alias.word());
            boolean isListed = SpdxList.bundled().find(word).isPresent();
            if (isName(word) || isListed || nothing.contains(word) || isOther(word)) {
                throw yaml.broken(alias, "'" + Quoted.of(alias.word()) + "' has a meaning that cannot be replaced");
            }
            if (byWord.put(word, alias) != null) {
                throw yaml.broken(alias, "'" + Quoted.of(alias.word()) + "' stands there twice");
            }
        }
        byWord.forEach((word, alias) -> words.put(word, new Word(meaning(alias, byWord), 1.0)));
        ownWords.addAll(byWord.keySet());
    }

    private String meaning(OwnAlias alias, Map<String, OwnAlias> own) {
        Set<String> seen = new LinkedHashSet<>(List.of(key(alias.word())));
        String license = alias.license();
        for (OwnAlias next = own.get(key(license)); next != null; next = own.get(key(license))) {
            if (!seen.add(key(license))) {
                throw yaml.broken(alias, "the alias leads back to itself: " + Quoted.of(String.join(", ", seen)));
            }
            license = next.license();
        }
        String meant = license;
        return word(meant, Vocabulary.SPDX)
                .map(Word::license)
                .orElseThrow(() -> yaml.broken(
                        alias,
                        "'" + Quoted.of(alias.word()) + "' names the licence '" + Quoted.of(meant) + "', which "
                                + notOne(meant)));
    }

    private String notOne(String license) {
        return mistake(license)
                .map(mistake -> "is no licence expression: " + mistake)
                .orElseGet(() -> OPERATOR.matcher(license).find()
                        ? "is several licences; an alias stands for one"
                        : "nobody has described");
    }

    private void put(String word, String license, double confidence, Object part) {
        putWord(word, new Word(known(license, word, part), confidence), part);
    }

    private String known(String license, String word, Object part) {
        if (!ids.containsKey(key(license))) {
            throw yaml.broken(
                    part, "'" + word + "' names the licence '" + license + "', which licenses.yaml does not have");
        }
        return license;
    }

    private boolean isName(String word) {
        return ids.containsKey(word) || hub.containsKey(word) || scancode.containsKey(word);
    }

    private void putWord(String word, Word meaning, Object part) {
        if (!word.equals(key(word))) {
            throw yaml.broken(part, "'" + word + "' has to be written '" + key(word) + "'");
        }
        if (isName(word) || nothing.contains(word) || words.put(word, meaning) != null) {
            throw yaml.broken(part, "'" + word + "' has another meaning already");
        }
    }

    private void putOnce(Map<String, String> map, @Nullable String word, LicenseDocument license) {
        if (word != null && map.put(key(word), license.id()) != null) {
            throw yaml.broken(license, "'" + Quoted.of(word) + "' stands for two licences");
        }
    }

    /** The organisation's own word that a declaration rests on; empty where none is used. */
    Optional<String> ownWord(Declaration declaration) {
        List<String> parts = new ArrayList<>();
        for (String text : Arrays.asList(declaration.text(), declaration.name())) {
            if (text != null) {
                parts.add(key(text));
                LicenseExpression.parse(text)
                        .ifPresent(expression -> expression.ids().forEach(id -> parts.add(key(id))));
            }
        }
        return parts.stream().filter(ownWords::contains).findFirst();
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

    /** Where a text that has operators stops being an expression; empty for expressions, words and names. */
    Optional<String> mistake(String text) {
        boolean isWord = word(text.strip(), Vocabulary.HUB).isPresent() || nothing.contains(key(text));
        return isWord || !OPERATOR.matcher(text).find() ? Optional.empty() : LicenseExpression.mistake(text);
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

    /** A licence that has a name and no terms here: one of SPDX's list, or one of somebody's own. */
    private static LicenseReading custom(String text) {
        return SpdxList.bundled()
                .find(text)
                .map(SpdxList.Listed::licenseId)
                .or(() -> Optional.of(text).filter(own -> CUSTOM.matcher(own).matches()))
                .map(id -> new LicenseReading(id, List.of(id), 1.0, false))
                .orElseGet(() -> new LicenseReading(UNKNOWN, List.of(UNKNOWN), 0, false));
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
