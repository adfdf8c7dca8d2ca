package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Fields;
import dev.sphagnum.ingest.HubNames;
import dev.sphagnum.ingest.LicenseFact;
import dev.sphagnum.ingest.LinkFact;
import dev.sphagnum.ingest.LinkType;
import dev.sphagnum.ingest.NameResolver.Resolved;
import dev.sphagnum.ingest.RecordNames;
import dev.sphagnum.ingest.Where;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One object of the Hub's lists, whose fields people filled in: any of them may be missing or hold any type. */
final class HubRecord {
    private static final int MOST_TAGS = 2_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern ARXIV =
            Pattern.compile("(?i)(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?");

    private final JsonNode json;
    private final Where where;
    private final FactSink sink;
    private final RecordNames names;
    private final List<String> tags;

    private HubRecord(JsonNode json, Where where, FactSink sink) {
        this.json = json;
        this.where = where;
        this.sink = sink;
        this.names = new RecordNames(sink, where);
        this.tags = texts("tags").stream().limit(MOST_TAGS).toList();
    }

    static HubRecord of(JsonNode json, Where where, FactSink sink) {
        return new HubRecord(json, where, sink);
    }

    JsonNode json() {
        return json;
    }

    RecordNames names() {
        return names;
    }

    List<String> tags() {
        return tags;
    }

    void dirty(DirtyKind kind, String quoted) {
        sink.dirty(kind, where, quoted);
    }

    /** The model of the Hub that a text plainly names, whatever else might have stood there; else null. */
    @Nullable
    String hint(String text) {
        return sink.names().model(text) instanceof Resolved.Named named && !named.isLegacy() ? named.name() : null;
    }

    /** {@code id}, which older answers call {@code modelId}; null when neither is a text. */
    @Nullable
    String id() {
        JsonNode id = json.hasNonNull("id") ? json.path("id") : json.path("modelId");
        return id.isTextual() && !id.textValue().isBlank() ? id.textValue() : null;
    }

    @Nullable
    String text(String field) {
        return text(json.path(field), field);
    }

    @Nullable
    String cardText(String field) {
        List<String> texts = cardTexts(field);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    List<String> texts(String field) {
        return texts(json.path(field), field);
    }

    /** A card field that may be a text or a list of texts. */
    List<String> cardTexts(String field) {
        return texts(json.path("cardData").path(field), "cardData." + field);
    }

    /** A count: null when it is missing, negative or no whole number. */
    @Nullable
    Long number(String field) {
        JsonNode value = json.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        flagWrongType(value, field);
        return null;
    }

    @Nullable
    Boolean flag(String field) {
        JsonNode value = json.path(field);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        flagWrongType(value, field);
        return null;
    }

    @Nullable
    OffsetDateTime time(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            dirty(DirtyKind.WRONG_TYPE, field + ": " + text);
            return null;
        }
    }

    /** What follows a prefix in each tag that has it. */
    List<String> tagsAfter(String prefix) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()).strip())
                .filter(rest -> !rest.isEmpty())
                .toList();
    }

    /** The place in the record, and where the record's author says to have it from. */
    String evidence(String place) {
        JsonNode source = json.path("source");
        return source.isTextual() && !source.textValue().isBlank() ? place + " (" + source.textValue() + ")" : place;
    }

    /** False for a list answer that was not asked for card and tags: then it says nothing, not that there is nothing. */
    boolean statesAnything() {
        return json.has("cardData") || json.has("tags");
    }

    /** Null when they were not read. */
    @Nullable
    List<LicenseFact> licenses(String scope) {
        return statesAnything() ? HubLicenses.of(this, scope) : null;
    }

    List<LinkFact> papers() {
        Places papers = new Places();
        for (String tag : tagsAfter("arxiv:")) {
            Matcher id = ARXIV.matcher(tag);
            if (id.matches()) {
                papers.add("arxiv:" + id.group(1).toLowerCase(Locale.ROOT), "tag arxiv:" + tag);
            } else {
                dirty(DirtyKind.UNUSABLE_NAME, "arxiv:" + tag);
            }
        }
        return papers.links(LinkType.DESCRIBED_IN, this);
    }

    /** The account that publishes the record: the part before the slash, which the Hub repeats in {@code author}. */
    Optional<LinkFact> owner(String name) {
        int slash = name.indexOf('/');
        if (slash > 0) {
            return Optional.of(publishedBy(name.substring(0, slash), "name"));
        }
        String author = text("author");
        return author == null ? Optional.empty() : Optional.of(publishedBy(author.strip(), "author"));
    }

    private LinkFact publishedBy(String account, String place) {
        return LinkFact.declared(LinkType.PUBLISHED_BY, HubNames.owner(account), evidence(place));
    }

    Fields commonProperties(String purlType, String path) {
        return new Fields()
                .with("hubId", text("_id"))
                .with("sha", text("sha"))
                .with("downloads", number("downloads"))
                .with("likes", number("likes"))
                .with("tags", tags)
                .with("purl", purl(purlType, path));
    }

    /** See the huggingface type of the package URL specification: the version is the commit, in lower case. */
    private @Nullable String purl(String type, String path) {
        int slash = path.lastIndexOf('/');
        String sha = text("sha");
        try {
            return new PackageURL(
                            type,
                            slash < 0 ? null : path.substring(0, slash),
                            path.substring(slash + 1),
                            sha == null ? null : sha.toLowerCase(Locale.ROOT),
                            null,
                            null)
                    .canonicalize();
        } catch (MalformedPackageURLException e) {
            return null;
        }
    }

    private @Nullable String text(JsonNode value, String field) {
        if (!value.isTextual()) {
            flagWrongType(value, field);
            return null;
        }
        String text = value.textValue().strip();
        if (text.length() > LONGEST_TEXT) {
            dirty(DirtyKind.UNUSABLE_NAME, field + ": " + text);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private List<String> texts(JsonNode value, String field) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> addText(texts, element, field));
        } else {
            addText(texts, value, field);
        }
        return texts;
    }

    private void addText(List<String> texts, JsonNode element, String field) {
        String text = text(element, field);
        if (text != null && !texts.contains(text)) {
            texts.add(text);
        }
    }

    private void flagWrongType(JsonNode value, String field) {
        if (!value.isMissingNode() && !value.isNull()) {
            dirty(DirtyKind.WRONG_TYPE, field + ": " + value);
        }
    }
}
