package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Quoted;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where something is used, as licences name it: the EU, the UK or a country. */
public final class Territory {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Territory() {}

    /** What is wrong with a word for a territory; empty for EU, UK and the codes of ISO 3166-1 alpha-2, in any case. */
    public static Optional<String> mistake(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        boolean isKnown = code.equals("EU") || code.equals("UK") || COUNTRIES.contains(code);
        return isKnown
                ? Optional.empty()
                : Optional.of("'" + Quoted.of(text)
                        + "' is no territory; give EU, UK or a country code of two letters (ISO 3166-1)");
    }
}
