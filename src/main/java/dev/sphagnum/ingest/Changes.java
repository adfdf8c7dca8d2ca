package dev.sphagnum.ingest;

import dev.sphagnum.catalog.ChangeKind;
import dev.sphagnum.catalog.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares what a record says with what the same source said before. What either of the two did not read is no change. */
final class Changes {
    private final Artefact now;
    private final StateBefore before;
    private final Predicate<LicenseFact> isLicense;
    private final List<Change> found = new ArrayList<>();

    private Changes(Artefact now, StateBefore before, Predicate<LicenseFact> isLicense) {
        this.now = now;
        this.before = before;
        this.isLicense = isLicense;
    }

    /** @param isLicense false for words that state that there is no licence */
    static List<Change> of(Artefact now, StateBefore before, Predicate<LicenseFact> isLicense) {
        Changes changes = new Changes(now, before, isLicense);
        changes.compareIdentity();
        changes.compareBases();
        changes.compareLicenses();
        return changes.found;
    }

    private void compareIdentity() {
        add(ChangeKind.NAMESPACE_REUSE, before.hubId(), property("hubId"), true);
        if (!before.name().equals(now.id().name())) {
            add(ChangeKind.RENAMED, before.name(), now.id().name(), true);
        }
        add(ChangeKind.SHA_MOVED, before.sha(), property("sha"), true);
        if (wasAndIsRead("PUBLISHED_BY", before.owners())) {
            add(ChangeKind.OWNER_CHANGED, joined(before.owners()), joined(ends(LinkType.PUBLISHED_BY)), false);
        }
    }

    private void compareBases() {
        if (!wasAndIsRead("DERIVED_FROM", before.bases())) {
            return;
        }
        Set<String> uncertain = toldByFilesOfOneSide();
        List<String> bases = ends(LinkType.DERIVED_FROM);
        bases.stream()
                .filter(base -> !before.bases().contains(base) && !uncertain.contains(nameOf(base)))
                .forEach(base -> found.add(new Change(ChangeKind.DERIVATION_ADDED, now.id(), null, base)));
        before.bases().stream()
                .filter(base -> !bases.contains(base) && !uncertain.contains(nameOf(base)))
                .forEach(base -> found.add(new Change(ChangeKind.DERIVATION_REMOVED, now.id(), base, null)));
    }

    /** Bases that cannot be compared, because files tell of them which only one of the two readings has looked into. */
    private Set<String> toldByFilesOfOneSide() {
        Set<String> names = new HashSet<>();
        if (now.unread().contains(Artefact.FILES)) {
            names.addAll(before.fromFiles());
        }
        if (before.unread().contains(Artefact.FILES)) {
            now.links().stream()
                    .filter(link -> link.type() == LinkType.DERIVED_FROM && isFromFile(link.evidence()))
                    .filter(link -> !before.fromFiles().contains(link.end()))
                    .forEach(link -> names.add(link.end()));
        }
        return names;
    }

    /** As {@code state-before.cypher} tells it. */
    private static boolean isFromFile(String evidence) {
        return evidence.startsWith("file ") || evidence.contains("; file ");
    }

    private static String nameOf(String base) {
        return base.substring(0, base.lastIndexOf(' '));
    }

    private void compareLicenses() {
        List<LicenseFact> facts = now.licenses();
        if (facts == null || !wasAndIsRead("LICENSED_UNDER", before.licenses())) {
            return;
        }
        List<String> declared = facts.stream()
                .filter(isLicense)
                .map(Changes::text)
                .distinct()
                .sorted()
                .toList();
        add(ChangeKind.LICENSE_CHANGED, joined(before.licenses()), joined(declared), false);
    }

    /** As {@code state-before.cypher} writes it. */
    private static String text(LicenseFact fact) {
        String name = fact.declaration().name();
        String text = Objects.requireNonNullElse(fact.declaration().text(), "");
        return name == null ? text : text + " (" + name + ")";
    }

    private void add(ChangeKind kind, @Nullable String was, @Nullable String is, boolean onlyIfBothKnown) {
        boolean isKnown = was != null && is != null;
        if (!Objects.equals(was, is) && (isKnown || !onlyIfBothKnown)) {
            found.add(new Change(kind, now.id(), was, is));
        }
    }

    /** @param known what stands from earlier records, which the last one need not have repeated */
    private boolean wasAndIsRead(String relationship, List<String> known) {
        boolean wasRead = !before.unread().contains(relationship) || !known.isEmpty();
        return wasRead && !now.unread().contains(relationship);
    }

    private @Nullable String property(String name) {
        Object value = now.properties().asMap().get(name);
        return value == null ? null : value.toString();
    }

    private List<String> ends(LinkType type) {
        TreeSet<String> ends = new TreeSet<>();
        for (LinkFact link : now.links()) {
            if (link.type() == type && link.claim() != Claim.CONTRADICTED) {
                ends.add(link.relation() == null ? link.end() : link.end() + " " + link.relation());
            }
        }
        return List.copyOf(ends);
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }
}
