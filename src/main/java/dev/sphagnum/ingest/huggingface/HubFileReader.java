package dev.sphagnum.ingest.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sphagnum.ingest.DirtyKind;
import dev.sphagnum.ingest.FactSink;
import dev.sphagnum.ingest.Where;
import dev.sphagnum.ingest.http.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the small files of a model's repository that tell of its bases, and only those that the Hub lists. */
final class HubFileReader {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{7,64}");
    private static final String CARD = "README.md";

    private final HubHost hub;
    private final BooleanSupplier mayAsk;

    /** @param mayAsk whether one more request may be sent */
    HubFileReader(HubHost hub, BooleanSupplier mayAsk) {
        this.hub = hub;
        this.mayAsk = mayAsk;
    }

    /**
     * Reads what there is. A file that cannot be had costs nothing but itself. Where the answer has no {@code cardData},
     * the card's own metadata takes that place in {@code model}.
     */
    HubFiles read(String name, ObjectNode model, Where where, FactSink sink) {
        if (!model.path("siblings").isArray()) {
            return HubFiles.UNREAD;
        }
        Reading reading = new Reading(name, revision(model), listed(model), where, sink);
        List<HubFiles.Base> bases = new ArrayList<>();
        for (HubFile file : HubFile.values()) {
            byte[] body = reading.body(file.fileName());
            if (body != null) {
                reading.understood(file.fileName(), FileText.object(file.fileName(), body))
                        .ifPresent(content -> bases.addAll(file.bases(content)));
            }
        }
        if (!model.path("cardData").isObject()) {
            byte[] card = reading.body(CARD);
            Optional<JsonNode> metadata = card == null ? Optional.empty() : FileText.frontMatter(card);
            metadata.ifPresent(content -> model.set("cardData", content));
        }
        return new HubFiles(bases, reading.isWhole);
    }

    private static String revision(JsonNode model) {
        String sha = model.path("sha").asText("");
        return COMMIT.matcher(sha).matches() ? sha : "main";
    }

    private static Set<String> listed(JsonNode model) {
        Set<String> names = new HashSet<>();
        model.path("siblings")
                .forEach(sibling -> names.add(sibling.path("rfilename").asText("")));
        return names;
    }

    /** The files of one model. */
    private final class Reading {
        private final String name;
        private final String revision;
        private final Set<String> listed;
        private final Where where;
        private final FactSink sink;
        private boolean isWhole = true;

        Reading(String name, String revision, Set<String> listed, Where where, FactSink sink) {
            this.name = name;
            this.revision = revision;
            this.listed = listed;
            this.where = where;
            this.sink = sink;
        }

        /** Null when the file is not there or not to be had. */
        private byte @Nullable [] body(String file) {
            if (!listed.contains(file)) {
                return null;
            }
            if (!mayAsk.getAsBoolean()) {
                isWhole = false;
                return null;
            }
            try {
                return body(file, hub.ask(hub.file(name, revision, file), HubHost.FILE_BYTES));
            } catch (IOException e) {
                return unread(file, String.valueOf(e.getMessage()));
            }
        }

        private byte @Nullable [] body(String file, Answer answer) {
            return switch (answer) {
                case Answer.Found found -> found.body();
                case Answer.Missing(int status) -> unread(file, "the Hub answers " + status);
                case Answer.Unchanged _ -> unread(file, "it came without a body");
            };
        }

        private byte @Nullable [] unread(String file, String why) {
            isWhole = false;
            sink.note("the file " + file + " of " + name + " was not read: " + why);
            return null;
        }

        private Optional<JsonNode> understood(String file, Optional<JsonNode> content) {
            if (content.isEmpty()) {
                sink.dirty(DirtyKind.WRONG_TYPE, where, "file " + file + " holds no object that can be read");
            }
            return content;
        }
    }
}
