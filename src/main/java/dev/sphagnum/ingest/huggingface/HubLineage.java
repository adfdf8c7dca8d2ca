package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base models of a record, from the three places that name them: the card, {@code baseModels}, and the tags.
 *
 * <p>Each parent gets one relationship. A relation that says something is better than none; where two places say
 * different things the card is believed, then {@code baseModels}, then the tags, since the Hub derives the later ones
 * from the earlier. What the others say is kept beside it as contradicted.
 *
 * <p>What the repository's files say comes after all of these: it joins what is declared where both agree or one of them
 * names no relation, is contradicted where both name different ones, and is inferred where only files name the base.
 */
final class HubLineage {
    private static final double CONFIDENCE_IN_CONTRADICTED = 0.3;

    private final HubRecord record;
    private final String self;
    private final Map<String, Map<Relation, List<String>>> placesByParent = new LinkedHashMap<>();
    private final Map<String, List<HubFiles.Base>> filesByParent = new LinkedHashMap<>();

    private HubLineage(HubRecord record, String self) {
        this.record = record;
        this.self = self;
    }

    static HubLineage of(HubRecord record, HubFiles files, String self) {
        HubLineage lineage = new HubLineage(record, self);
        lineage.readCard();
        lineage.readBaseModels();
        lineage.readTags();
        files.bases().forEach(lineage::readFile);
        return lineage;
    }

    List<String> unresolvedParents() {
        return record.names().unresolvedParents();
    }

    List<LinkFact> links() {
        List<LinkFact> links = new ArrayList<>();
        placesByParent.forEach((parent, places) -> addLinks(links, parent, places, Claim.DECLARED, 1.0));
        filesByParent.forEach((parent, bases) -> {
            if (!placesByParent.containsKey(parent)) {
                addLinks(
                        links,
                        parent,
                        new LinkedHashMap<>(),
                        Claim.INFERRED,
                        bases.getFirst().confidence());
            }
        });
        return links;
    }

    private void addLinks(
            List<LinkFact> links, String parent, Map<Relation, List<String>> places, Claim claim, double confidence) {
        filesByParent.getOrDefault(parent, List.of()).forEach(base -> join(places, base));
        List<Relation> specific = specific(places);
        if (parent.equals(self)) {
            record.dirty(DirtyKind.SELF_LOOP, self);
        }
        if (specific.size() < 2) {
            Relation best = specific.isEmpty() ? Relation.UNSPECIFIED : specific.getFirst();
            List<String> all = places.values().stream().flatMap(List::stream).toList();
            links.add(link(parent, best, claim, confidence, all));
            return;
        }
        record.dirty(DirtyKind.CONTRADICTION, parent + " is called " + specific);
        for (Relation relation : specific) {
            boolean isBest = relation == specific.getFirst();
            links.add(link(
                    parent,
                    relation,
                    isBest ? claim : Claim.CONTRADICTED,
                    isBest ? confidence : CONFIDENCE_IN_CONTRADICTED,
                    places.getOrDefault(relation, List.of())));
        }
    }

    /** A file that names no relation supports whatever is said of the base. */
    private static void join(Map<Relation, List<String>> places, HubFiles.Base base) {
        List<Relation> specific = specific(places);
        boolean supports = base.relation() == Relation.UNSPECIFIED && !specific.isEmpty();
        places.computeIfAbsent(supports ? specific.getFirst() : base.relation(), _ -> new ArrayList<>())
                .add(base.place());
    }

    private static List<Relation> specific(Map<Relation, List<String>> places) {
        return places.keySet().stream()
                .filter(relation -> relation != Relation.UNSPECIFIED)
                .toList();
    }

    private LinkFact link(String parent, Relation relation, Claim claim, double confidence, List<String> places) {
        String evidence = record.evidence(String.join("; ", places));
        return new LinkFact(LinkType.DERIVED_FROM, parent, relation, null, claim, confidence, evidence);
    }

    private void readCard() {
        List<String> parents = record.cardTexts("base_model");
        String word = parents.isEmpty() ? null : record.cardText("base_model_relation");
        Relation relation = relation(word);
        String place = relation == Relation.UNSPECIFIED ? "card base_model" : "card base_model, " + word;
        parents.forEach(parent -> add(parent, relation, place));
    }

    private void readBaseModels() {
        JsonNode baseModels = record.json().path("baseModels");
        JsonNode word = baseModels.path("relation");
        Relation relation = relation(word.isTextual() ? word.textValue() : null);
        for (JsonNode model : baseModels.path("models")) {
            if (model.path("id").isTextual()) {
                add(
                        model.path("id").textValue(),
                        relation,
                        "baseModels " + relation.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void readTags() {
        for (String rest : record.tagsAfter("base_model:")) {
            int colon = rest.indexOf(':');
            Optional<Relation> relation = colon < 0 ? Optional.empty() : known(rest.substring(0, colon));
            String parent = relation.isPresent() ? rest.substring(colon + 1) : rest;
            add(parent, relation.orElse(Relation.UNSPECIFIED), "tag base_model:" + rest);
        }
    }

    private void readFile(HubFiles.Base base) {
        String parent =
                base.isHint() ? record.hint(base.text()) : record.names().parent(base.text());
        if (parent != null && !(base.isHint() && parent.equals(self))) {
            filesByParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(base);
        }
    }

    private void add(String text, Relation relation, String place) {
        String parent = record.names().parent(text);
        if (parent != null) {
            placesByParent
                    .computeIfAbsent(parent, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(relation, _ -> new ArrayList<>())
                    .add(place);
        }
    }

    private Relation relation(@Nullable String word) {
        if (word == null) {
            return Relation.UNSPECIFIED;
        }
        Optional<Relation> known = known(word);
        if (known.isEmpty()) {
            record.dirty(DirtyKind.UNKNOWN_RELATION, word);
        }
        return known.orElse(Relation.UNSPECIFIED);
    }

    /** The four words of the Hub's documentation. */
    private static Optional<Relation> known(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "finetune" -> Optional.of(Relation.FINETUNE);
            case "adapter" -> Optional.of(Relation.ADAPTER);
            case "quantized" -> Optional.of(Relation.QUANTIZED);
            case "merge" -> Optional.of(Relation.MERGE);
            default -> Optional.empty();
        };
    }
}
