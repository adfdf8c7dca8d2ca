package dev.sphagnum.ingest.huggingface;

import dev.sphagnum.ingest.LicenseFact;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        if (evidenceByText.isEmpty()) {
            return List.of();
        }
        // One declaration, however many licences it lists: nobody said whether all of them bind or one may be chosen.
        return List.of(new LicenseFact(
                new Declaration(String.join(", ", evidenceByText.keySet()), name, link, Vocabulary.HUB),
                scope,
                record.evidence(String.join("; ", new LinkedHashSet<>(evidenceByText.values())))));
    }
}
