package dev.sphagnum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.Claim;
import dev.sphagnum.catalog.Hub;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.catalog.Problem;
import dev.sphagnum.catalog.ProblemException;
import dev.sphagnum.catalog.Relation;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulk load leaves what the same source leaves through Bolt, whatever stands in its texts. */
class BulkLoadTest {
    private static final String AWKWARD = " \"quo''ted\"\t;,|\\ \u001e \u2028 ü漢😀 \u0001 ";

    @TempDir
    private Path folder;

    private static Artefact model(String name, Fields properties, LinkFact... links) {
        return artefact(NodeId.model(name), properties, List.of(), links);
    }

    private static Artefact artefact(
            NodeId id, Fields properties, @Nullable List<LicenseFact> licenses, LinkFact... links) {
        return new Artefact(
                id,
                Hub.HUGGING_FACE,
                new Where("line", 1),
                id.name(),
                properties,
                licenses,
                List.of(links),
                List.of(),
                List.of());
    }

    private static LinkFact base(String end, Relation relation, String evidence) {
        return new LinkFact(LinkType.DERIVED_FROM, end, relation, null, Claim.DECLARED, 1.0, evidence);
    }

    private static LicenseFact license(String text, @Nullable String name) {
        return new LicenseFact(new Declaration(text, name, null, Vocabulary.HUB), "weights", "card license");
    }

    private static LinkFact uses(String model, LinkFact.Place... places) {
        return new LinkFact(
                LinkType.USES_MODEL,
                model,
                null,
                new LinkFact.Usage(List.of(places), true),
                Claim.INFERRED,
                0.1 + 0.2,
                "row");
    }

    private BothWays.Loaded bothWays(Artefact... artefacts) {
        ListedSource source = new ListedSource(List.of(artefacts));
        BothWays.Loaded loaded = BothWays.inBulk(source, folder.resolve("home"));
        assertThat(loaded.graph()).isEqualTo(BothWays.throughBolt(source));
        return loaded;
    }

    @Test
    void keepsEveryTextAndEveryType() {
        BothWays.Loaded loaded = bothWays(
                model(
                        "a/" + AWKWARD,
                        new Fields()
                                .with("task", AWKWARD)
                                .withKnown("library", "")
                                .with("tags", List.of(AWKWARD, "", "\"", "x"))
                                .with("downloads", Long.MAX_VALUE)
                                .with("likes", 7)
                                .with("score", 1e-300)
                                .with("disabled", true)
                                .with("numbers", List.of(-1L, 0L))
                                .with("createdAt", OffsetDateTime.parse("2026-05-06T07:08:00+05:45"))
                                .with("lastModified", OffsetDateTime.parse("0001-01-01T00:00:00.000000001Z")),
                        base("b/" + AWKWARD, Relation.MERGE, AWKWARD)),
                model(
                        "a/lines",
                        new Fields().with("task", "one\ntwo\r\nthree\rfour").with("tags", List.of("\n", "\r", "x\n"))),
                model("a/half-pair", new Fields().with("task", "x\ud800y")),
                artefact(
                        NodeId.dataset("a/licensed"),
                        new Fields(),
                        List.of(license("MIT OR Apache-2.0", null), license("other", "my \"own\"\nlicence"))),
                artefact(NodeId.dataset("a/unread"), new Fields(), null));

        assertThat(loaded.aside()).isZero();
        assertThat(loaded.report().read()).isEqualTo(5);
    }

    @Test
    void setsAsideWhatFilesCannotHoldAndWritesItAfterwards() {
        BothWays.Loaded loaded = bothWays(
                model("a/named-first", new Fields(), base("a/empty-list", Relation.FINETUNE, "1")),
                model(
                        "a/empty-list",
                        new Fields().withKnown("tags", List.of()),
                        base("a/plain", Relation.ADAPTER, "2")),
                model("a/list-of-nothing", new Fields().with("tags", List.of(""))),
                model("a/separator", new Fields().with("tags", List.of("x\u001fy"))),
                model("a/zero", new Fields().with("task", "x\0y")),
                model("a/long", new Fields().with("task", "x".repeat(1_000_001))),
                model("a/late", new Fields().with("task", OffsetDateTime.parse("+12026-05-06T07:08:00Z"))),
                model("a/other-type", new Fields().with("tags", "a text")),
                artefact(
                        NodeId.repository("github.com/o/one"),
                        new Fields(),
                        null,
                        uses("a/plain", new LinkFact.Place("a.py", null, null))),
                artefact(NodeId.repository("github.com/o/none"), new Fields(), null, uses("a/plain")),
                artefact(
                        NodeId.repository("github.com/o/two"),
                        new Fields(),
                        null,
                        uses("a/plain", new LinkFact.Place("a.py", null, null), new LinkFact.Place("b.py", 3L, "f"))),
                model("a/plain", new Fields().with("tags", List.of("t"))));

        assertThat(loaded.aside()).isEqualTo(9);
        assertThat(loaded.report().written()).containsEntry("models", 9L).containsEntry("USES", 3L);
    }

    @Test
    void namesThatAreNotReadBecomeStubsAndEveryEndIsThereOnce() {
        BothWays.Loaded loaded = bothWays(
                model(
                        "a/self",
                        new Fields(),
                        base("a/self", Relation.FINETUNE, "1"),
                        base("a/late", Relation.MERGE, "2"),
                        base("openai-community/gpt2", Relation.FINETUNE, "3"),
                        base("openai-community/gpt2", Relation.UNSPECIFIED, "4"),
                        LinkFact.declared(LinkType.TRAINED_ON, "d/x", "5"),
                        LinkFact.declared(LinkType.DESCRIBED_IN, "arxiv:1", "6"),
                        LinkFact.declared(LinkType.PUBLISHED_BY, "huggingface.co/a", "7"),
                        LinkFact.declared(LinkType.SUPERSEDED_BY, "a/next", "8")),
                model("a/late", new Fields(), LinkFact.declared(LinkType.PUBLISHED_BY, "huggingface.co/a", "9")),
                model("a/late", new Fields().with("task", "a second record of one name")),
                artefact(
                        NodeId.repository("github.com/o/r"),
                        new Fields(),
                        null,
                        LinkFact.declared(LinkType.DEPENDS_ON, "github.com/o/s", "10"),
                        LinkFact.declared(LinkType.FORK_OF, "github.com/o/t", "11")));

        assertThat(loaded.report().dirty()).containsEntry(DirtyKind.DUPLICATE_RECORD, 1L);
    }

    @Test
    void followsARenameWithinTheRun() {
        List<Artefact> artefacts = new ArrayList<>();
        artefacts.add(model("a/before", new Fields().with("hubId", "1").with("sha", "x")));
        artefacts.add(model("a/child", new Fields(), base("a/before", Relation.FINETUNE, "1")));
        artefacts.add(model("a/other-child", new Fields(), base("a/after", Relation.FINETUNE, "2")));
        // In a batch of its own: two names of one batch are two models.
        for (int i = 0; i < IngestOptions.DEFAULTS.batchRows(); i++) {
            artefacts.add(model("f/" + i, new Fields()));
        }
        artefacts.add(model("a/after", new Fields().with("hubId", "1").with("sha", "x")));

        BothWays.Loaded loaded = bothWays(artefacts.toArray(Artefact[]::new));

        assertThat(loaded.aside()).isOne();
        assertThat(loaded.graph()).anyMatch(line -> line.contains("formerNames=[a/before]"));
    }

    @Test
    void aSourceWithNothingInItLeavesItsRun() {
        assertThat(bothWays().graph()).hasSize(2);
    }

    @Test
    void refusesLiveSources() {
        Source live = new Source() {
            @Override
            public String name() {
                return "live";
            }

            @Override
            public String input() {
                return "a host";
            }

            @Override
            public boolean isLive() {
                return true;
            }

            @Override
            public Reading open() {
                throw new AssertionError("it is refused before");
            }
        };

        assertThatThrownBy(() -> BothWays.load(live))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.BadArgument.class))
                .hasMessage("--bulk loads a file, not a live source; leave it out");
    }
}
