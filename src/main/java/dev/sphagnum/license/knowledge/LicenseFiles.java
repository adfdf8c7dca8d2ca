package dev.sphagnum.license.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The licence files as they are written; reading is strict, and a mistake names its file and line. */
final class LicenseFiles {
    static final List<String> NAMES = List.of("licenses.yaml", "terms.yaml", "flows.yaml", "aliases.yaml");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LicenseFiles() {}

    /** The text of each bundled file by its name. */
    static Map<String, String> bundled() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            files.put(name, resource("/licenses/" + name));
        }
        return files;
    }

    static <T> T parse(Map<String, String> files, String name, Class<T> type) {
        String text = Objects.requireNonNull(files.get(name), name);
        try {
            return YAML.readValue(text, type);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
            Throwable cause = e.getCause();
            String message = cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
            throw broken(name + line, firstLine(String.valueOf(message)));
        }
    }

    static RuntimeException broken(String where, String what) {
        return new Problem.BadInput("licence file " + where + ": " + what).asException();
    }

    /** The first 16 hexadecimal digits of the SHA-256 over all files. */
    static String hash(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                digest.update(Objects.requireNonNull(files.get(name), name).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be read");
    }

    private static String resource(String path) {
        try (InputStream stream = LicenseFiles.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** licenses.yaml. */
    record LicensesDocument(List<LicenseDocument> licenses) {
        LicensesDocument {
            present(licenses, "licenses");
        }
    }

    record LicenseDocument(
            String id,
            @Nullable String hub,
            @Nullable String scancode,
            String title,
            String family,
            @Nullable Boolean osiApproved,
            @Nullable String url,
            @Nullable String terms) {
        LicenseDocument {
            present(id, "id");
            present(title, "title");
            present(family, "family");
            if (terms != null && !terms.equals("unread")) {
                throw new IllegalArgumentException("terms is '" + terms + "'; the only word it takes is 'unread'");
            }
        }
    }

    /** terms.yaml. */
    record TermsDocument(List<LicenseTermsDocument> licenses) {
        TermsDocument {
            present(licenses, "licenses");
        }
    }

    record LicenseTermsDocument(
            String license,
            @Nullable String source,
            @Nullable List<String> outbound,
            @Nullable List<Integer> gplCompatible,
            @Nullable List<String> partly,
            @Nullable Boolean contract,
            @Nullable Boolean noFurtherRestrictions,
            List<TermDocument> terms) {
        LicenseTermsDocument {
            present(license, "license");
            present(terms, "terms");
        }
    }

    record TermDocument(
            String code,
            @Nullable String parameter,
            String section,
            String profile,
            String confidence,
            @Nullable String condition,
            @Nullable String summary,
            @Nullable String source) {
        TermDocument {
            present(code, "code");
            present(section, "section");
            present(profile, "profile");
            present(confidence, "confidence");
        }
    }

    /** flows.yaml. */
    record FlowsDocument(
            List<String> relations,
            Map<String, CodeDocument> codes,
            Map<String, CarriedByDocument> carriedBy,
            Map<String, PolicyDocument> policies,
            Map<String, List<Integer>> gpl,
            Map<String, List<String>> profiles,
            Map<String, Map<String, String>> exceptions) {
        FlowsDocument {
            present(relations, "relations");
            present(codes, "codes");
            present(carriedBy, "carriedBy");
            present(policies, "policies");
            present(gpl, "gpl");
            present(profiles, "profiles");
            present(exceptions, "exceptions");
        }
    }

    record CodeDocument(String kind, double weight, String label) {
        CodeDocument {
            present(kind, "kind");
            present(label, "label");
        }
    }

    record CarriedByDocument(
            @Nullable List<String> full, @Nullable List<String> partly) {}

    record PolicyDocument(List<String> within, List<String> similar) {
        PolicyDocument {
            present(within, "within");
            present(similar, "similar");
        }
    }

    /** aliases.yaml. */
    record AliasesDocument(
            Map<String, String> aliases,
            Map<String, GuessDocument> guesses,
            List<String> nothing,
            List<String> unknown,
            Map<String, String> links) {
        AliasesDocument {
            present(aliases, "aliases");
            present(guesses, "guesses");
            present(nothing, "nothing");
            present(unknown, "unknown");
            present(links, "links");
        }
    }

    record GuessDocument(
            @JsonProperty(required = true) String license,
            @JsonProperty(required = true) double confidence,
            String reason) {
        GuessDocument {
            present(license, "license");
            present(reason, "reason");
            if (confidence <= 0 || confidence >= 1) {
                throw new IllegalArgumentException("confidence is " + confidence + "; a guess has between 0 and 1");
            }
        }
    }

    @SuppressWarnings("NullAway") // Jackson passes null for what is missing; that is what this looks for
    private static void present(Object value, String name) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
    }
}
