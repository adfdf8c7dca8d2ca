package dev.sphagnum.license.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SPDX License List as java-spdx-library bundles it: ids, titles and addresses; no terms. */
final class SpdxList {
    private static final String RESOURCE = "/resources/stdlicenses/licenses.json";

    /** One licence of the list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(String licenseId, String name, boolean isOsiApproved, String reference) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(String licenseListVersion, List<Listed> licenses) {}

    private final String version;
    private final Map<String, Listed> byKey;

    private SpdxList(Document document) {
        version = document.licenseListVersion();
        Map<String, Listed> licenses = new LinkedHashMap<>();
        document.licenses().forEach(license -> licenses.put(LicenseReader.key(license.licenseId()), license));
        byKey = Collections.unmodifiableMap(licenses);
    }

    static SpdxList bundled() {
        return Bundled.LIST;
    }

    private static final class Bundled {
        static final SpdxList LIST = load();
    }

    private static SpdxList load() {
        try (InputStream stream = SpdxList.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return new SpdxList(new JsonMapper().readValue(stream, Document.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For instance 3.26.0. */
    String version() {
        return version;
    }

    /** A licence by its id; ids are compared without regard to case (SPDX 2.3, annex D.2). */
    Optional<Listed> find(String id) {
        return Optional.ofNullable(byKey.get(LicenseReader.key(id)));
    }
}
