package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.NodeKind;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.LicenseKnowledge;
import dev.sphagnum.license.knowledge.Vocabulary;
import dev.sphagnum.registry.FormerNames;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstReadingsTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-05-06T07:08:09Z");
    private static final LicenseKnowledge KNOWLEDGE = LicenseKnowledge.bundled();

    private final FirstReadings readings = new FirstReadings(
            new BatchWriter.Run("huggingface 1", "huggingface", false, START),
            FormerNames.bundled(),
            KNOWLEDGE,
            KNOWLEDGE::read);

    private static Artefact artefact(NodeId id, @Nullable List<LicenseFact> licenses, LinkFact... links) {
        return new Artefact(
                id,
                Hub.HUGGING_FACE,
                new Where("line", 1),
                id.name(),
                new Fields().with("downloads", 7L),
                licenses,
                List.of(links),
                List.of(),
                List.of());
    }

    private static LinkFact base(Relation relation, Claim claim, double confidence, String evidence) {
        return new LinkFact(LinkType.DERIVED_FROM, "b/base", relation, null, claim, confidence, evidence);
    }

    private static LicenseFact license(@Nullable String text, @Nullable String name, String evidence) {
        return new LicenseFact(new Declaration(text, name, null, Vocabulary.HUB), "weights", evidence);
    }

    /** Which are preferred: of a derivation its relation, of a licence the words. */
    private List<String> preferred(Artefact artefact) {
        return readings.of(artefact).claims().stream()
                .filter(claim -> Boolean.TRUE.equals(claim.properties().get("preferred")))
                .map(claim -> claim.type() + " " + claim.end() + " "
                        + claim.properties()
                                .getOrDefault("relation", claim.properties().get("declaredAs")))
                .toList();
    }

    @Test
    void writesAllThatIsKnownOfANode() {
        Artefact model = new Artefact(
                NodeId.model("openai-community/gpt2"),
                Hub.HUGGING_FACE,
                new Where("line", 1),
                "gpt2",
                new Fields().with("hubId", "x").withKnown("tags", List.of()),
                List.of(license("none", null, "tags")),
                List.of(),
                List.of("C:\\base"),
                List.of("TRAINED_ON"));

        assertThat(readings.of(model).properties())
                .isEqualTo(Map.ofEntries(
                        Map.entry("name", "openai-community/gpt2"),
                        Map.entry("hub", "HUGGING_FACE"),
                        Map.entry("hubId", "x"),
                        Map.entry("tags", List.of()),
                        Map.entry("stub", false),
                        Map.entry("readFrom", "huggingface"),
                        Map.entry("lastSeenRun", List.of("huggingface 1")),
                        Map.entry("unread", List.of("TRAINED_ON")),
                        Map.entry("formerNames", List.of("gpt2")),
                        Map.entry("unresolvedParents", List.of("C:\\base")),
                        Map.entry("licenseState", "UNSTATED"),
                        Map.entry("licenseVerdict", "UNKNOWN"),
                        Map.entry("laundered", false),
                        Map.entry("declaredNone", "none")));
        assertThat(readings.common())
                .isEqualTo(Map.of(
                        "source", "huggingface",
                        "firstSeenRun", "huggingface 1",
                        "lastSeenRun", "huggingface 1",
                        "observedAt", START));
    }

    @Test
    void aRepositoryHasNoHubAndWhatWasNotReadStaysUnread() {
        Artefact repository = artefact(
                NodeId.repository("github.com/o/r"),
                null,
                new LinkFact(
                        LinkType.USES_DATASET,
                        "d/x",
                        null,
                        new LinkFact.Usage(List.of(new LinkFact.Place("a.py", null, null)), false),
                        Claim.INFERRED,
                        0.5,
                        "file a.py"));

        FirstReading reading = readings.of(repository);

        assertThat(reading.properties())
                .containsEntry("licenseState", "UNREAD")
                .doesNotContainKeys("hub", "formerNames", "declaredNone", "unresolvedParents", "unread");
        assertThat(reading.claims())
                .containsExactly(new FirstReading.Claim(
                        "USES",
                        NodeId.dataset("d/x"),
                        Map.of(
                                "claim",
                                "INFERRED",
                                "confidence",
                                0.5,
                                "evidence",
                                "file a.py",
                                "preferred",
                                true,
                                "filePaths",
                                List.of("a.py"),
                                "fileLines",
                                List.of(0L),
                                "calls",
                                List.of(""),
                                "redistributes",
                                false)));
    }

    @Test
    void prefersTheDeclaredTheSureAndTheOneThatSaysSomething() {
        assertThat(preferred(artefact(
                        NodeId.model("a/m"),
                        null,
                        base(Relation.MERGE, Claim.CONTRADICTED, 1, "1"),
                        base(Relation.ADAPTER, Claim.INFERRED, 1, "2"),
                        base(Relation.UNSPECIFIED, Claim.DECLARED, 0.9, "3"),
                        base(Relation.QUANTIZED, Claim.DECLARED, 0.9, "4"),
                        base(Relation.FINETUNE, Claim.DECLARED, 0.9, "5"),
                        base(Relation.DISTILLED, Claim.DECLARED, 0.8, "6"))))
                .containsExactly("DERIVED_FROM model:b/base FINETUNE");
        assertThat(preferred(artefact(
                        NodeId.model("a/m"),
                        null,
                        base(Relation.DISTILLED, Claim.DECLARED, 0.8, "1"),
                        base(Relation.UNSPECIFIED, Claim.DECLARED, 0.9, "2"))))
                .containsExactly("DERIVED_FROM model:b/base UNSPECIFIED");
    }

    @Test
    void aFactToldTwiceStandsOnceAsItWasToldLast() {
        FirstReading reading = readings.of(artefact(
                NodeId.model("a/m"),
                List.of(license("mit", "first", "tags"), license("mit", null, "cardData.license")),
                base(Relation.MERGE, Claim.DECLARED, 1, "tags"),
                base(Relation.MERGE, Claim.INFERRED, 0.5, "file config.json")));

        assertThat(reading.claims())
                .extracting(FirstReading.Claim::properties)
                .containsExactly(
                        Map.of(
                                "claim", "INFERRED",
                                "confidence", 0.5,
                                "evidence", "file config.json",
                                "preferred", true,
                                "relation", "MERGE"),
                        Map.of(
                                "claim", "DECLARED",
                                "confidence", 1.0,
                                "evidence", "cardData.license",
                                "preferred", true,
                                "declaredAs", "mit",
                                "vocabulary", "hub",
                                "scope", "weights",
                                "expression", "MIT",
                                "kbVersion", KNOWLEDGE.version()));
    }

    @Test
    void oneLicenseInTwoWordsIsTwoClaimsOfWhichTheFirstWordsArePreferred() {
        assertThat(preferred(artefact(
                        NodeId.model("a/m"), List.of(license("mit", null, "tags"), license("MIT", null, "tags")))))
                .containsExactly("LICENSED_UNDER license:MIT MIT");
    }

    @Test
    void comparesWordsAsTheDatabaseDoes() {
        String beyondTheBasicPlane = "mit \uD83D\uDE00";
        String lastOfTheBasicPlane = "mit \uFFFD";
        Artefact artefact = artefact(
                NodeId.model("a/m"),
                List.of(
                        license("other", null, "1"),
                        license(beyondTheBasicPlane, null, "1"),
                        license(lastOfTheBasicPlane, null, "1")));

        assertThat(FirstClaims.compare(beyondTheBasicPlane, lastOfTheBasicPlane))
                .isPositive();
        assertThat(readings.of(artefact).claims()).hasSize(3);
    }

    @Test
    void whatOthersOnlyNameIsAStub() {
        assertThat(readings.end(NodeId.model("openai-community/gpt2")))
                .isEqualTo(Map.of(
                        "name", "openai-community/gpt2",
                        "hub", "HUGGING_FACE",
                        "stub", true,
                        "licenseState", "UNREAD",
                        "licenseVerdict", "UNKNOWN",
                        "laundered", false,
                        "formerNames", List.of("gpt2")));
        assertThat(readings.end(NodeId.repository("github.com/o/r")))
                .isEqualTo(Map.of(
                        "name", "github.com/o/r",
                        "stub", true,
                        "licenseState", "UNREAD",
                        "licenseVerdict", "UNKNOWN",
                        "laundered", false));
        assertThat(readings.end(NodeId.license("MIT")))
                .containsEntry("id", "MIT")
                .containsEntry("osiApproved", true);
        assertThat(readings.end(new NodeId(NodeKind.PAPER, "arxiv:1"))).isEqualTo(Map.of("id", "arxiv:1"));
    }
}
