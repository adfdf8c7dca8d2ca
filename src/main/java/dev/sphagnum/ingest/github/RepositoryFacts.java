package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sphagnum.catalog.NodeId;
import dev.sphagnum.ingest.Artefact;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.LicenseFact;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.RepositoryNames;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.license.knowledge.Declaration;
import dev.sphagnum.license.knowledge.Vocabulary;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the answers about a repository say, of either API: GraphQL is asked to answer in the words of REST.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/repos#get-a-repository">the fields of a repository</a>
 */
final class RepositoryFacts {
    private static final String FULL_NAME = "/full_name";
    private static final String LICENSE = "/license";
    private static final String PARENT = "/parent/full_name";

    /** Whatever may start at a repository. */
    static final List<String> EVERYTHING = List.of("DEPENDS_ON", "FORK_OF", "LICENSED_UNDER", "PUBLISHED_BY", "USES");

    private final String host;
    private final Clock clock;
    private final FactSink sink;

    RepositoryFacts(String host, Clock clock, FactSink sink) {
        this.host = host;
        this.clock = clock;
        this.sink = sink;
    }

    /** What was read before still stands: GitHub says so, or says nothing of the repository any more. */
    void unchanged(String name, Where where) {
        sink.accept(artefact(name, where, checked(), null, List.of(), EVERYTHING));
    }

    /**
     * What an answer says, or why it is not used.
     *
     * @param isElsewhere the repository may have another name than was asked for
     * @param etag of the answer; null when it has none
     */
    void found(Wanted.Asked asked, JsonNode json, boolean isElsewhere, @Nullable String etag, Where where) {
        String written = json.at(FULL_NAME).asText("");
        GithubName name = GithubName.of(written);
        if (name == null) {
            sink.skip(where, "the answer names no repository", asked.name() + " -> " + written);
        } else if (!isElsewhere && !name.on(host).equalsIgnoreCase(asked.name())) {
            // Names that differ in upper and lower case only are one repository to GitHub.
            sink.skip(where, "the answer is about another repository", asked.name() + " -> " + written);
        } else {
            accept(asked, name.on(host), new RepositoryRecord(json, where, sink), etag);
        }
    }

    private void accept(Wanted.Asked asked, String name, RepositoryRecord repository, @Nullable String etag) {
        if (!name.equals(asked.name())) {
            sink.moved(NodeId.repository(asked.name()), NodeId.repository(name));
        }
        List<String> unread = new ArrayList<>(List.of("DEPENDS_ON", "USES"));
        List<LicenseFact> licenses = licenses(repository);
        if (licenses == null) {
            unread.add("LICENSED_UNDER");
        }
        List<LinkFact> links = new ArrayList<>();
        links.add(LinkFact.declared(LinkType.PUBLISHED_BY, RepositoryNames.owner(name), "full_name"));
        if (!addParent(links, repository)) {
            unread.add("FORK_OF");
        }
        Fields properties = properties(repository, name).with("etag", usable(etag));
        sink.accept(artefact(name, repository.where(), properties, licenses, links, unread));
    }

    /** A fork whose parent is private, or deleted, has none in the answer; then nothing was read of it. */
    private boolean addParent(List<LinkFact> links, RepositoryRecord repository) {
        String written = repository.text(PARENT);
        if (written == null) {
            return Boolean.FALSE.equals(repository.truth("/fork"));
        }
        GithubName parent = GithubName.of(written);
        if (parent == null) {
            sink.dirty(DirtyKind.UNUSABLE_NAME, repository.where(), RepositoryRecord.name(PARENT) + ": " + written);
            return false;
        }
        return links.add(LinkFact.declared(LinkType.FORK_OF, parent.on(host), RepositoryRecord.name(PARENT)));
    }

    /** Empty when GitHub found none; null when the answer has no field for it, or one that cannot be read. */
    private static @Nullable List<LicenseFact> licenses(RepositoryRecord repository) {
        if (repository.isNull(LICENSE)) {
            return List.of();
        }
        JsonNode license = repository.json().at(LICENSE);
        if (!license.isObject()) {
            repository.flag(license, LICENSE);
            return null;
        }
        String place = license.hasNonNull("spdx_id") ? LICENSE + "/spdx_id" : LICENSE + "/key";
        String text = repository.text(place);
        return text == null
                ? null
                : List.of(
                        new LicenseFact(Declaration.of(text, Vocabulary.GITHUB), "code", RepositoryRecord.name(place)));
    }

    private Fields properties(RepositoryRecord repository, String name) {
        Long id = repository.count("/id");
        List<String> topics = repository.has("/topics")
                ? repository.texts("/topics", "")
                : repository.texts("/repositoryTopics/nodes", "/topic/name");
        return checked()
                .with("hubId", id == null ? null : id.toString())
                .with("stars", repository.count("/stargazers_count"))
                .with("forks", repository.count("/forks_count"))
                .with("archived", repository.truth("/archived"))
                .with("fork", repository.truth("/fork"))
                .with("pushedAt", repository.time("/pushed_at"))
                .with(
                        "defaultBranch",
                        Objects.requireNonNullElseGet(repository.text("/default_branch"), () -> branch(repository)))
                .with("topics", topics)
                // REST only has `open_issues_count`, which counts the open ones of both kinds together.
                .with("issues", repository.count("/issues/totalCount"))
                .with("pullRequests", repository.count("/pullRequests/totalCount"))
                .with("purl", RepositoryNames.purl(name));
    }

    /** Empty when there is none: the repository has no commit. */
    private static String branch(RepositoryRecord repository) {
        return Objects.requireNonNullElse(repository.text("/defaultBranchRef/name"), "");
    }

    private Fields checked() {
        return new Fields().with("checkedAt", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** An entity tag is kept to be sent again, so it is one line and short. */
    private static @Nullable String usable(@Nullable String etag) {
        return etag != null && etag.matches("[\\x21-\\x7e]{1,200}") ? etag : null;
    }

    private static Artefact artefact(
            String name,
            Where where,
            Fields properties,
            @Nullable List<LicenseFact> licenses,
            List<LinkFact> links,
            List<String> unread) {
        return new Artefact(NodeId.repository(name), null, where, name, properties, licenses, links, null, unread);
    }
}
