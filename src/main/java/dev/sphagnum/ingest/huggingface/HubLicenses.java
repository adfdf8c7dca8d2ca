package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.LicenseFact;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The licences of a record: the card's field, which may be a list, and {@code license:} tags. */
final class HubLicenses {
    private HubLicenses() {}

    static List<LicenseFact> of(HubRecord record, String scope) {
        List<String> card = record.cardTexts("license");
        Map<String, String> evidenceByText = new LinkedHashMap<>();
        card.forEach(text -> evidenceByText.putIfAbsent(text, "card license"));
        for (String tag : record.tagsAfter("license:")) {
            String same = evidenceByText.keySet().stream()
                    .filter(text -> text.toLowerCase(Locale.ROOT).equals(tag.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(tag);
            evidenceByText.merge(same, "tag license:" + tag, (before, more) -> before + "; " + more);
        }
        String name = record.cardText("license_name");
        String link = record.cardText("license_link");
        if (evidenceByText.isEmpty() && (name != null || link != null)) {
            return List.of(new LicenseFact(
                    new Declaration(null, name, link, Vocabulary.HUB), scope, record.evidence("card license_name")));
        }
        boolean isOnly = evidenceByText.size() == 1;
        return evidenceByText.entrySet().stream()
                .map(entry -> new LicenseFact(
                        declaration(entry.getKey(), isOnly, name, link), scope, record.evidence(entry.getValue())))
                .toList();
    }

    /** Name and link say what "other" is; beside several licences they belong to that one alone. */
    private static Declaration declaration(String text, boolean isOnly, @Nullable String name, @Nullable String link) {
        boolean isNamed = isOnly || text.equalsIgnoreCase("other");
        return new Declaration(text, isNamed ? name : null, isNamed ? link : null, Vocabulary.HUB);
    }
}
