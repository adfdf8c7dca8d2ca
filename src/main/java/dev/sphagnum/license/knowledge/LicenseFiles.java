package dev.sphagnum.license.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sphagnum.catalog.Verdict;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The licence files as they are written; reading is strict, and a mistake names its file and line. */
final class LicenseFiles {
    static final List<String> NAMES =
            List.of("licenses.yaml", "terms.yaml", "flows.yaml", "use-policies.yaml", "aliases.yaml", "policies.yaml");

    private LicenseFiles() {}

    /** The text of each bundled file by its name. */
    static Map<String, String> bundled() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            files.put(name, resource("/licenses/" + name));
        }
        return files;
    }

    static <T> T read(LicenseYaml yaml, Map<String, String> files, String name, Class<T> type) {
        return yaml.read("licence file " + name, Objects.requireNonNull(files.get(name), name), type);
    }

    /** The first 16 hexadecimal digits of the SHA-256 over all files and what is laid on top of them. */
    static String hash(Map<String, String> files, String own) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                digest.update(Objects.requireNonNull(files.get(name), name).getBytes(StandardCharsets.UTF_8));
            }
            digest.update(SpdxList.bundled().version().getBytes(StandardCharsets.UTF_8));
            digest.update(own.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
            @Nullable String title,
            String family,
            @Nullable Boolean osiApproved,
            @Nullable String url,
            @Nullable String terms) {
        LicenseDocument {
            present(id, "id");
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
            @Nullable List<String> members,
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
            Map<String, EditionsDocument> editions,
            Map<String, VersionsDocument> gpl,
            Map<String, ProfileDocument> profiles,
            Map<String, ExceptionDocument> exceptions) {
        FlowsDocument {
            present(relations, "relations");
            present(codes, "codes");
            present(carriedBy, "carriedBy");
            present(editions, "editions");
            present(gpl, "gpl");
            present(profiles, "profiles");
            present(exceptions, "exceptions");
        }
    }

    record CodeDocument(
            String kind,
            double weight,
            String label,
            @Nullable Boolean sparesOwn) {
        CodeDocument {
            present(kind, "kind");
            present(label, "label");
        }
    }

    record CarriedByDocument(
            @Nullable List<String> full, @Nullable List<String> partly) {}

    /** Major versions. */
    record VersionsDocument(List<Integer> numbers) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        VersionsDocument {}
    }

    /** Flows in the order of the relations. */
    record ProfileDocument(List<String> flows) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ProfileDocument {}
    }

    /** Profiles by code. */
    record ExceptionDocument(Map<String, String> profiles) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ExceptionDocument {}
    }

    /** Parameters that are editions of one licence, in groups. */
    record EditionsDocument(List<List<String>> groups) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        EditionsDocument {}
    }

    /** use-policies.yaml. */
    record UsePoliciesDocument(Map<String, RestrictionDocument> restrictions, Map<String, UsePolicyDocument> policies) {
        UsePoliciesDocument {
            present(restrictions, "restrictions");
            present(policies, "policies");
        }
    }

    record RestrictionDocument(String text) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        RestrictionDocument {
            present(text, "the text of a restriction");
        }
    }

    record UsePolicyDocument(
            @Nullable List<String> restrictions,
            @Nullable String text,
            @Nullable String edition,
            @Nullable List<String> oneOf,
            @Nullable String unread) {
        UsePolicyDocument {
            long kinds = Stream.of(restrictions, oneOf, unread)
                    .filter(Objects::nonNull)
                    .count();
            if (kinds != 1 || isEmpty(restrictions) || isEmpty(oneOf)) {
                throw new IllegalArgumentException(
                        "a list has one of restrictions, oneOf and unread, and it is not empty");
            }
        }

        private static boolean isEmpty(@Nullable List<String> list) {
            return list != null && list.isEmpty();
        }
    }

    /** aliases.yaml. */
    record AliasesDocument(
            Map<String, MeaningDocument> aliases,
            Map<String, GuessDocument> guesses,
            List<String> nothing,
            List<String> unknown,
            Map<String, MeaningDocument> links) {
        AliasesDocument {
            present(aliases, "aliases");
            present(guesses, "guesses");
            present(nothing, "nothing");
            present(unknown, "unknown");
            present(links, "links");
        }
    }

    record MeaningDocument(String license) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        MeaningDocument {}
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

    /** policies.yaml. */
    record PoliciesDocument(@JsonProperty("default") String usual, Map<String, PresetDocument> policies) {
        PoliciesDocument {
            present(usual, "default");
            present(policies, "policies");
        }
    }

    record PresetDocument(
            @JsonProperty(required = true) Verdict contested,
            @JsonProperty(required = true) Verdict byReference,
            @JsonProperty(required = true) Verdict missingUpstream,
            @JsonProperty(required = true) boolean weightsAreWorks) {}

    @SuppressWarnings("NullAway") // Jackson passes null for what is missing; that is what this looks for
    static void present(Object value, String name) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
    }
}
