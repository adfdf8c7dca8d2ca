package dev.sphagnum.ingest.sourcecode;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The calls that are known, for one language. */
final class Signatures {
    static final Signatures PYTHON = of("python");
    static final Signatures JAVASCRIPT = of("javascript");

    /** Packages that are a spaCy pipeline each. */
    static final Set<String> SPACY_PACKAGES = Set.copyOf(lines("spacy-packages.txt"));

    /** {@code library.function} of the functions of torchvision and its like that load trained weights. */
    static final Set<String> TORCH_CALLS = Set.copyOf(lines("torch-calls.txt").stream()
            .map(line -> line.replace('\t', '.'))
            .toList());

    private final Map<String, List<Signature>> byCall = new HashMap<>();
    private final Set<String> libraries = new TreeSet<>();

    private Signatures(List<Signature> all) {
        for (Signature signature : all) {
            libraries.addAll(signature.libraries());
            signature.calls().forEach(call -> byCall.computeIfAbsent(call, _ -> new ArrayList<>())
                    .add(signature));
        }
    }

    /** The first that the call matches; null when it is no known call. */
    @Nullable
    Signature of(CallSite call) {
        for (Signature signature : byCall.getOrDefault(call.function(), List.of())) {
            if (signature.matches(call)) {
                return signature;
            }
        }
        return null;
    }

    /** The library whose method a call on something unknown can only be; null when there is none among those imported. */
    @Nullable
    String ownerOf(String method, Set<String> imported) {
        for (Signature signature : byCall.getOrDefault(method, List.of())) {
            for (String library : signature.libraries()) {
                if (signature.anyReceiver() && imported.contains(library)) {
                    return library;
                }
            }
        }
        return null;
    }

    boolean knows(String library) {
        return libraries.contains(library);
    }

    Set<String> libraries() {
        return libraries;
    }

    private static Signatures of(String language) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (InputStream in = resource("signatures.yaml")) {
            Map<String, List<Signature>> all = mapper.readValue(in, new TypeReference<>() {});
            return new Signatures(all.getOrDefault(language, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> lines(String file) {
        try (InputStream in = resource(file)) {
            Set<String> lines = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        InputStream in = Signatures.class.getResourceAsStream("/sourcecode/" + file);
        if (in == null) {
            throw new IllegalStateException("sourcecode/" + file + " is not on the class path");
        }
        return in;
    }
}
