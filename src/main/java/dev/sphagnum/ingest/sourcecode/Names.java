package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads names as the libraries write them, each by its {@link Naming}. */
final class Names {
    private static final Pattern SPACY = Pattern.compile("[a-z]{2,3}_[A-Za-z0-9_]+_(sm|md|lg|trf|xl)");
    private static final Pattern TIMM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z]{2,8})?");
    private static final Pattern OLLAMA =
            Pattern.compile("((?:[A-Za-z0-9][\\w.-]*/)?[A-Za-z0-9][\\w.-]*)(?::([\\w.-]+))?");
    private static final Pattern OLLAMA_FROM_HUB =
            Pattern.compile("(?:hf\\.co|huggingface\\.co)/([\\w.-]+/[\\w.-]+?)(?::[\\w.-]+)?");
    private static final Pattern DJL = Pattern.compile("djl://ai\\.djl\\.huggingface\\.\\w+/([^/?]+/[^/?]+).*");

    /** flair's own short names; https://github.com/flairNLP/flair, sequence_tagger_model.py, _fetch_model. */
    private static final Map<String, String> FLAIR = Map.ofEntries(
            Map.entry("ner", "flair/ner-english"),
            Map.entry("ner-fast", "flair/ner-english-fast"),
            Map.entry("ner-large", "flair/ner-english-large"),
            Map.entry("ner-ontonotes", "flair/ner-english-ontonotes"),
            Map.entry("ner-ontonotes-fast", "flair/ner-english-ontonotes-fast"),
            Map.entry("ner-ontonotes-large", "flair/ner-english-ontonotes-large"),
            Map.entry("ner-multi", "flair/ner-multi"),
            Map.entry("ner-multi-fast", "flair/ner-multi-fast"),
            Map.entry("pos", "flair/pos-english"),
            Map.entry("pos-fast", "flair/pos-english-fast"),
            Map.entry("pos-multi", "flair/upos-multi"),
            Map.entry("upos", "flair/upos-english"),
            Map.entry("upos-fast", "flair/upos-english-fast"),
            Map.entry("upos-multi", "flair/upos-multi"),
            Map.entry("chunk", "flair/chunk-english"),
            Map.entry("chunk-fast", "flair/chunk-english-fast"),
            Map.entry("frame", "flair/frame-english"),
            Map.entry("frame-fast", "flair/frame-english-fast"),
            Map.entry("de-ner", "flair/ner-german"),
            Map.entry("de-ner-large", "flair/ner-german-large"),
            Map.entry("fr-ner", "flair/ner-french"),
            Map.entry("nl-ner", "flair/ner-dutch"),
            Map.entry("nl-ner-large", "flair/ner-dutch-large"),
            Map.entry("es-ner-large", "flair/ner-spanish-large"));

    private Names() {}

    /** What a text names; null when it names nothing by these rules. */
    static @Nullable HubName read(String text, Kind kind, Naming naming) {
        return switch (naming) {
            case HUB, HUB_WITH_OWNER, HUB_PREFIXED, DATASET, SENTENCE -> HubName.of(text, kind, naming);
            case TIMM -> timm(text);
            case SPACY -> spacy(text);
            case STANZA -> LANGUAGE.matcher(text).matches() ? model("stanfordnlp/stanza-" + text) : null;
            case FLAIR ->
                FLAIR.containsKey(text) ? model(FLAIR.get(text)) : HubName.of(text, kind, Naming.HUB_WITH_OWNER);
            case OLLAMA -> ollama(text);
            case LITELLM -> litellm(text);
            case DJL -> djl(text);
            // Named by more than one text: CallRules puts them together.
            case TORCH_HUB, TORCH_CALL, SPACY_PACKAGE -> null;
        };
    }

    private static HubName model(String name) {
        return new HubName(Kind.MODEL, name, null);
    }

    /** True for a name that timm takes from the Hub itself, trained or not. */
    static boolean isPrefixed(String text) {
        return text.startsWith("hf-hub:") || text.startsWith("hf_hub:");
    }

    private static @Nullable HubName timm(String text) {
        if (isPrefixed(text) || text.indexOf('/') >= 0) {
            return HubName.of(text, Kind.MODEL, Naming.HUB_WITH_OWNER);
        }
        return TIMM.matcher(text).matches() ? model("timm/" + text) : null;
    }

    private static @Nullable HubName spacy(String text) {
        if (SPACY.matcher(text).matches()) {
            return model("spacy/" + text);
        }
        return text.startsWith("spacy/") ? HubName.of(text, Kind.MODEL, Naming.HUB_WITH_OWNER) : null;
    }

    static @Nullable HubName ollama(String text) {
        Matcher hub = OLLAMA_FROM_HUB.matcher(text);
        if (hub.matches()) {
            return HubName.isOwned(hub.group(1)) ? model(hub.group(1)) : null;
        }
        Matcher matcher = OLLAMA.matcher(text);
        if (!matcher.matches()
                || matcher.group(1).startsWith("my-")
                || matcher.group(1).startsWith("your")) {
            return null;
        }
        return new HubName(Kind.MODEL, "ollama:" + matcher.group(1), matcher.group(2));
    }

    private static @Nullable HubName litellm(String text) {
        int slash = text.indexOf('/');
        String provider = slash < 0 ? "" : text.substring(0, slash);
        String rest = text.substring(slash + 1);
        return switch (provider) {
            case "huggingface", "models" -> {
                String[] parts = rest.split("/", -1);
                String name = parts.length == 3 ? parts[1] + "/" + parts[2] : rest;
                yield HubName.of(name, Kind.MODEL, Naming.HUB_WITH_OWNER);
            }
            case "ollama", "ollama_chat" -> ollama(rest);
            default -> null;
        };
    }

    private static @Nullable HubName djl(String text) {
        Matcher matcher = DJL.matcher(text);
        return matcher.matches() && HubName.isOwned(matcher.group(1)) ? model(matcher.group(1)) : null;
    }
}
