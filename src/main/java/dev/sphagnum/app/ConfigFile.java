package dev.sphagnum.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code sphagnum.yml}: the file that {@code SPHAGNUM_CONFIG} names, else the one in the working directory. Keys: {@code
 * uri}, {@code username}, {@code password}, {@code home}; null where it says nothing.
 */
record ConfigFile(
        @Nullable String uri,
        @Nullable String username,
        @Nullable String password,
        @Nullable String home) {
    private static final Set<String> KEYS = Set.of("uri", "username", "password", "home");
    private static final long MAX_BYTES = 64 * 1024;

    static ConfigFile read(Map<String, String> environment) {
        String named = environment.get("SPHAGNUM_CONFIG");
        Path path = Path.of(named == null ? "sphagnum.yml" : named);
        if (named == null && !Files.exists(path)) {
            return new ConfigFile(null, null, null, null);
        }
        JsonNode root = parse(path);
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw bad(path, "has the unknown key '" + key + "'; the keys are uri, username, password and home");
            }
        });
        return new ConfigFile(text(root, "uri"), text(root, "username"), text(root, "password"), text(root, "home"));
    }

    private static JsonNode parse(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw bad(path, "is larger than 64 KiB");
            }
            JsonNode root = new YAMLMapper().readTree(Files.readAllBytes(path));
            if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
                throw bad(path, "is not a list of keys and values");
            }
            return root;
        } catch (JacksonException e) {
            throw bad(path, "is not YAML (line " + e.getLocation().getLineNr() + ")");
        } catch (IOException e) {
            throw bad(path, "cannot be read");
        }
    }

    private static @Nullable String text(JsonNode root, String key) {
        JsonNode value = root.get(key);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static RuntimeException bad(Path path, String what) {
        return new Problem.BadArgument("config", "the configuration file " + path + " " + what).asException();
    }
}
