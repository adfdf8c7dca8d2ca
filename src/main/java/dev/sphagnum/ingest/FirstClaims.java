package dev.sphagnum.ingest;

import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.FirstReading.Claim;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseReading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one artefact after the other, and which of them are preferred, by the rule that {@code settle-claims.cypher} tells: DECLARED
 * before INFERRED before CONTRADICTED; then the higher confidence; then a relation that says something before UNSPECIFIED;
 * then (the source being one) the relation's own name and the licence's raw text.
 */
final class FirstClaims {
    private static final Comparator<Claim> RULE = Comparator.comparingInt(FirstClaims::doubt)
            .thenComparing(FirstClaims::confidence, Comparator.reverseOrder())
            .thenComparingInt(FirstClaims::vagueness)
            .thenComparing(claim -> text(claim, "relation"), Comparator.nullsLast(FirstClaims::compare))
            .thenComparing(claim -> text(claim, "declaredAs"), Comparator.nullsLast(FirstClaims::compare));

    private final String kbVersion;
    private final Function<Declaration, LicenseReading> read;
    private final Map<Key, Claim> claims = new LinkedHashMap<>();

    /** What no two claims of one source and start have in common; {@code detail} is the relation or the licence's raw text. */
    private record Key(
            String type,
            NodeId end,
            @Nullable String scope,
            @Nullable String detail) {
        Key withoutDetail() {
            return new Key(type, end, scope, null);
        }
    }

    /** @param kbVersion of the knowledge that {@code read} asks */
    FirstClaims(String kbVersion, Function<Declaration, LicenseReading> read) {
        this.kbVersion = kbVersion;
        this.read = read;
    }

    List<Claim> of(Artefact artefact) {
        claims.clear();
        artefact.links().forEach(this::add);
        List<LicenseFact> licenses = artefact.licenses();
        if (licenses != null) {
            licenses.forEach(this::add);
        }
        prefer();
        return List.copyOf(claims.values());
    }

    private void add(LinkFact link) {
        Map<String, Object> own = own(link.claim().name(), link.confidence(), link.evidence());
        String relation = link.relation() == null ? null : link.relation().name();
        if (relation != null) {
            own.put("relation", relation);
        }
        if (link.usage() != null) {
            Rows.putUsage(own, link.usage());
        }
        put(new Key(link.type().relationship(), new NodeId(link.type().end(), link.end()), null, relation), own);
    }

    private void add(LicenseFact fact) {
        Declaration declaration = fact.declaration();
        LicenseReading reading = read.apply(declaration);
        String declaredAs = Objects.requireNonNullElse(declaration.text(), "");
        for (String id : reading.licenseIds()) {
            Map<String, Object> own = own("DECLARED", reading.confidence(), fact.evidence());
            own.put("declaredAs", declaredAs);
            putIfKnown(own, "declaredName", declaration.name());
            putIfKnown(own, "declaredLink", declaration.link());
            own.put("vocabulary", declaration.vocabulary().name().toLowerCase(Locale.ROOT));
            own.put("scope", fact.scope());
            own.put("expression", reading.expression());
            own.put("kbVersion", kbVersion);
            put(new Key("LICENSED_UNDER", NodeId.license(id), fact.scope(), declaredAs), own);
        }
    }

    private static Map<String, Object> own(String claim, double confidence, String evidence) {
        Map<String, Object> own = new HashMap<>();
        own.put("claim", claim);
        own.put("confidence", confidence);
        own.put("evidence", evidence);
        own.put("preferred", true);
        return own;
    }

    private static void putIfKnown(Map<String, Object> own, String name, @Nullable String value) {
        if (value != null) {
            own.put(name, value);
        }
    }

    /** A fact that is told twice stands as it was told last. */
    private void put(Key key, Map<String, Object> own) {
        claims.put(key, new Claim(key.type(), key.end(), own));
    }

    private void prefer() {
        Map<Key, List<Claim>> rivals = new HashMap<>();
        claims.forEach((key, claim) -> rivals.computeIfAbsent(key.withoutDetail(), _ -> new ArrayList<>(1))
                .add(claim));
        for (List<Claim> same : rivals.values()) {
            same.sort(RULE);
            same.subList(1, same.size()).forEach(claim -> claim.properties().put("preferred", false));
        }
    }

    private static int doubt(Claim claim) {
        return switch (String.valueOf(claim.properties().get("claim"))) {
            case "DECLARED" -> 0;
            case "INFERRED" -> 1;
            default -> 2;
        };
    }

    private static double confidence(Claim claim) {
        return (double) Objects.requireNonNull(claim.properties().get("confidence"));
    }

    private static int vagueness(Claim claim) {
        String relation = text(claim, "relation");
        return relation == null || relation.equals("UNSPECIFIED") ? 1 : 0;
    }

    private static @Nullable String text(Claim claim, String property) {
        return (String) claim.properties().get(property);
    }

    /** As the database compares texts: by code points, where Java's own order goes by halves of surrogate pairs. */
    static int compare(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }
}
