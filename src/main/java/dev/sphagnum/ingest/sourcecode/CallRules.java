package dev.sphagnum.ingest.sourcecode;

import dev.sphagnum.ingest.sourcecode.ModelUse.Kind;
import dev.sphagnum.ingest.sourcecode.Value.Flag;
import dev.sphagnum.ingest.sourcecode.Value.Table;
import dev.sphagnum.ingest.sourcecode.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which calls of a program use a model or data set, and which. */
final class CallRules {
    /** Arguments that mean a model in whichever call of a known library they stand. */
    private static final List<String> TELLING =
            List.of("pretrained_model_name_or_path", "model_name_or_path", "base_model_name_or_path");

    /** What gives a model away instead of taking one, or only speaks of it. */
    private static final Pattern GIVING = Pattern.compile(
            "(save|push|upload|create_repo|delete|log|print|warn|error|info|debug|create_tag|create_branch|duplicate).*");

    private static final Pattern HF_PATH_IN_TEXT = Pattern.compile("hf://[A-Za-z0-9_./@~*-]+");

    private final Signatures signatures;
    private final Uses uses;

    CallRules(Signatures signatures, Uses uses) {
        this.signatures = signatures;
        this.uses = uses;
    }

    void apply(CallSite call) {
        Signature signature = signatures.of(call);
        if (signature != null) {
            bySignature(call, signature);
        } else if (!byPackage(call) && signatures.knows(call.library()) && !isGiving(call)) {
            TELLING.forEach(name -> addEach(call, call.named(name), Kind.MODEL, Naming.HUB_WITH_OWNER));
        }
        if ((signatures.knows(call.library()) || call.library().equals("fetch")) && !isGiving(call)) {
            addresses(call);
        }
    }

    private static boolean isGiving(CallSite call) {
        return GIVING.matcher(call.function()).matches();
    }

    private void bySignature(CallSite call, Signature signature) {
        switch (signature.naming()) {
            case TORCH_HUB -> torchHub(call);
            case TIMM -> timm(call, signature);
            default -> addEach(call, nameOf(call, signature), signature.kind(), signature.naming());
        }
        for (String other : signature.also()) {
            addEach(call, call.named(other), Kind.MODEL, Naming.HUB_WITH_OWNER);
        }
    }

    private static Value nameOf(CallSite call, Signature signature) {
        for (String name : signature.named()) {
            Value value = call.named(name);
            if (Value.isKnown(value)) {
                return value;
            }
        }
        return signature.at() == null ? Value.UNKNOWN : call.argument(signature.at());
    }

    private void addEach(CallSite call, Value names, Kind kind, Naming naming) {
        for (Value option : Value.options(names)) {
            if (option instanceof Table(Map<String, Value> entries, var _) && entries.containsKey("name")) {
                // @huggingface/hub: {type: "dataset", name: "org/name"}
                Kind meant = kindOf(entries.get("type"), kind);
                if (meant != null) {
                    addEach(call, entries.get("name"), meant, naming);
                }
            } else if (option instanceof Value.Sequence(List<Value> values)) {
                values.forEach(each -> addEach(call, each, kind, naming));
            } else if (option instanceof Text text) {
                add(call, text, kind, naming);
            }
        }
    }

    private void add(CallSite call, Text text, Kind kind, Naming naming) {
        Kind meant = kindOf(call.named("repo_type"), kind);
        if (meant == null) {
            return;
        }
        boolean isDataset = text.text().startsWith("datasets/") && text.text().split("/", -1).length == 3;
        HubName name = isDataset
                ? HubName.of(text.text().substring("datasets/".length()), Kind.DATASET, Naming.HUB_WITH_OWNER)
                : Names.read(
                        text.text(), meant, naming == Naming.HUB && meant == Kind.DATASET ? Naming.DATASET : naming);
        if (name != null) {
            uses.add(call.place(), call.text(), name, options(call), text.confidence(), text.how());
        }
    }

    /** Null for a space, which is neither a model nor a data set. */
    private static @Nullable Kind kindOf(@Nullable Value type, Kind otherwise) {
        List<Text> types = Value.texts(type);
        if (types.isEmpty()) {
            return otherwise;
        }
        return switch (types.getFirst().text()) {
            case "dataset" -> Kind.DATASET;
            case "space" -> null;
            default -> otherwise;
        };
    }

    private static Uses.Options options(CallSite call) {
        List<Text> revisions = Value.texts(call.named("revision"));
        Value safe = call.named("use_safetensors");
        return new Uses.Options(
                revisions.isEmpty() ? null : revisions.getFirst().text(),
                isTrue(call.named("trust_remote_code")) || isTrue(call.named("trustRemoteCode")),
                safe instanceof Flag(boolean value) ? Boolean.valueOf(value) : null);
    }

    private static boolean isTrue(Value value) {
        return value instanceof Flag(boolean flag) && flag;
    }

    private void timm(CallSite call, Signature signature) {
        Value trained = call.named().getOrDefault("pretrained", call.argument(1));
        for (Text text : Value.texts(nameOf(call, signature))) {
            if (isTrue(trained) || Names.isPrefixed(text.text())) {
                add(call, text, Kind.MODEL, Naming.TIMM);
            }
        }
    }

    private void torchHub(CallSite call) {
        if (Value.texts(call.named("source")).stream()
                .anyMatch(source -> source.text().equals("local"))) {
            return;
        }
        Value repository = call.named().getOrDefault("repo_or_dir", call.argument(0));
        Value entry = call.named().getOrDefault("model", call.argument(1));
        for (Text where : Value.texts(repository)) {
            String[] parts = where.text().split(":", 2);
            for (Text model : Value.texts(entry)) {
                if (HubName.isOwned(parts[0]) && model.text().matches("[\\w.-]+")) {
                    HubName name = new HubName(
                            Kind.MODEL,
                            "pytorch:" + parts[0] + "/" + model.text(),
                            parts.length == 2 ? parts[1] : null);
                    Text surest = where.with(model.how());
                    uses.add(call.place(), call.text(), name, Uses.Options.NONE, surest.confidence(), surest.how());
                }
            }
        }
    }

    /** Libraries whose packages, functions or constants are each a model; true when the call is one of theirs. */
    private boolean byPackage(CallSite call) {
        String library = call.library();
        if (call.function().equals("load") && isSpacyPackage(library)) {
            String name = Names.read(library, Kind.MODEL, Naming.SPACY) == null ? library : "spacy/" + library;
            uses.addLiteral(call.place(), call.text(), new HubName(Kind.MODEL, name, null), Uses.Options.NONE);
            return true;
        }
        String repository = TORCH.get(library);
        return repository != null && torchCall(call, library, repository);
    }

    private static final Map<String, String> TORCH =
            Map.of("torchvision", "vision", "torchaudio", "audio", "torchtext", "text");

    private static boolean isSpacyPackage(String library) {
        return Signatures.SPACY_PACKAGES.contains(library) || Names.read(library, Kind.MODEL, Naming.SPACY) != null;
    }

    private boolean torchCall(CallSite call, String library, String repository) {
        String[] steps = call.path().replace("()", "").split("\\.", -1);
        String model = steps[steps.length - 1];
        if (Set.of("get_model", "get_decoder").contains(model) && steps.length > 1) {
            model = library.equals("torchvision")
                    ? Value.texts(call.argument(0)).stream()
                            .map(Text::text)
                            .findFirst()
                            .orElse("")
                    : steps[steps.length - 2];
        }
        boolean isTrained = !library.equals("torchvision") || isTrained(call, steps[steps.length - 1]);
        if (!Signatures.TORCH_CALLS.contains(library + "." + model) || !isTrained) {
            return false;
        }
        HubName name = new HubName(Kind.MODEL, "pytorch:pytorch/" + repository + "/" + model, null);
        uses.addLiteral(call.place(), call.text(), name, Uses.Options.NONE);
        return true;
    }

    private static boolean isTrained(CallSite call, String function) {
        Value weights = call.named("weights");
        boolean isGiven =
                weights instanceof Value.Reference || !Value.texts(weights).isEmpty();
        return isGiven
                || isTrue(call.named("pretrained"))
                || (!function.equals("get_model") && isTrue(call.argument(0)));
    }

    /** Addresses on the Hub that are handed to a library: it will fetch them. */
    private void addresses(CallSite call) {
        List<Value> all = new ArrayList<>(call.arguments());
        all.addAll(call.named().values());
        for (Value value : all) {
            for (Text text : addressed(value, 0)) {
                uses.add(
                        call.place(),
                        call.text(),
                        java.util.Objects.requireNonNull(HubName.address(text.text())),
                        options(call),
                        text.confidence(),
                        text.how());
            }
        }
    }

    private static List<Text> addressed(Value value, int depth) {
        List<Text> found = new ArrayList<>();
        for (Value option : Value.options(value)) {
            switch (option) {
                case Text text -> found.addAll(addressesIn(text));
                case Value.Sequence(List<Value> values)
                when depth < 3 -> values.forEach(each -> found.addAll(addressed(each, depth + 1)));
                case Table table
                when depth < 3 && table.entries().size() < 100 ->
                    table.entries().values().forEach(each -> found.addAll(addressed(each, depth + 1)));
                default -> {
                    // No address.
                }
            }
        }
        return found;
    }

    private static List<Text> addressesIn(Text text) {
        if (HubName.isDownload(text.text()) && HubName.address(text.text()) != null) {
            return List.of(text);
        }
        Matcher inside = HF_PATH_IN_TEXT.matcher(text.text());
        return inside.find() && HubName.address(inside.group()) != null
                ? List.of(new Text(inside.group(), text.how(), text.isOneOfSeveral()))
                : List.of();
    }
}
