package dev.sphagnum.license.knowledge;

import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseFiles.CarriedByDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.FlowsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.PolicyDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code flows.yaml}: codes, profiles and which clause satisfies which. */
final class FlowBook {
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Map<Passage, Flow>> profiles = new HashMap<>();
    private final Map<String, CarriedByDocument> carriedBy;
    private final Map<String, PolicyDocument> policies;
    private final Map<String, Set<Integer>> gpl = new HashMap<>();
    private final Map<String, Map<String, String>> exceptions;

    FlowBook(FlowsDocument document, Set<String> licenses) {
        document.codes()
                .forEach((name, code) ->
                        codes.put(name, new Code(name, kind(name, code.kind()), code.weight(), code.label())));
        List<Passage> columns =
                document.relations().stream().map(FlowBook::passage).toList();
        if (Set.copyOf(columns).size() != Passage.values().length - 1) {
            throw broken("relations have to be each of the eleven, once");
        }
        document.profiles().forEach((name, flows) -> profiles.put(name, profile(name, columns, flows)));
        carriedBy = Map.copyOf(document.carriedBy());
        carriedBy.forEach((name, by) -> checkCodes(name, by));
        policies = Map.copyOf(document.policies());
        // SPDX ids are compared without regard to case (SPDX 2.3, annex D.2).
        exceptions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exceptions.putAll(document.exceptions());
        exceptions.forEach(this::checkException);
        document.gpl().forEach((license, versions) -> {
            if (!licenses.contains(license)) {
                throw broken("gpl names the licence '" + license + "', which licenses.yaml does not have");
            }
            gpl.put(license, Set.copyOf(versions));
        });
    }

    private static Kind kind(String code, String kind) {
        try {
            return Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw broken("code " + code + " has the unknown kind '" + kind + "'");
        }
    }

    private static Passage passage(String name) {
        try {
            return Passage.named(name);
        } catch (IllegalArgumentException _) {
            throw broken("'" + name + "' is no relation");
        }
    }

    private static Map<Passage, Flow> profile(String name, List<Passage> columns, List<String> letters) {
        if (letters.size() != columns.size()) {
            throw broken("profile " + name + " has " + letters.size() + " flows for " + columns.size() + " relations");
        }
        Map<Passage, Flow> flows = new EnumMap<>(Passage.class);
        for (int i = 0; i < letters.size(); i++) {
            flows.put(columns.get(i), flow(name, letters.get(i)));
        }
        return flows;
    }

    private static Flow flow(String profile, String letter) {
        try {
            return Flow.of(letter);
        } catch (IllegalArgumentException e) {
            throw broken("profile " + profile + ": " + e.getMessage());
        }
    }

    private void checkCodes(String name, CarriedByDocument by) {
        List<String> named = new ArrayList<>(List.of(name));
        named.addAll(orEmpty(by.full()));
        named.addAll(orEmpty(by.partly()));
        for (String code : named) {
            if (!codes.containsKey(code)) {
                throw broken("carriedBy names the unknown code '" + code + "'");
            }
        }
    }

    private void checkException(String exception, Map<String, String> profilesByCode) {
        profilesByCode.forEach((code, profile) -> {
            if (!codes.containsKey(code) || !profiles.containsKey(profile)) {
                throw broken("exception " + exception + " names an unknown code or profile: " + code + ", " + profile);
            }
        });
    }

    /** The profiles that codes have under each exception. */
    Map<String, Map<String, String>> exceptions() {
        return exceptions;
    }

    Optional<Code> code(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    boolean hasProfile(String name) {
        return profiles.containsKey(name);
    }

    Flow flow(String profile, Passage passage) {
        return profiles.getOrDefault(profile, Map.of()).getOrDefault(passage, Flow.NONE);
    }

    /** Whether one clause of a label satisfies a clause that reaches it; copyleft is asked of the whole label instead. */
    Carry carry(LicenseTerm label, LicenseTerm reaching) {
        if (!label.code().equals(reaching.code())) {
            return carryByOtherCode(label.code(), reaching.code());
        }
        if (java.util.Objects.equals(label.parameter(), reaching.parameter())) {
            return Carry.FULLY;
        }
        PolicyDocument policy = reaching.parameter() == null ? null : policies.get(reaching.parameter());
        if (!reaching.code().equals("USE_POLICY")) {
            return Carry.PARTLY;
        }
        if (policy == null || label.parameter() == null) {
            return Carry.NO;
        }
        return policy.within().contains(label.parameter())
                ? Carry.FULLY
                : policy.similar().contains(label.parameter()) ? Carry.PARTLY : Carry.NO;
    }

    private Carry carryByOtherCode(String label, String reaching) {
        CarriedByDocument by = carriedBy.get(reaching);
        if (by == null) {
            return Carry.NO;
        }
        return orEmpty(by.full()).contains(label)
                ? Carry.FULLY
                : orEmpty(by.partly()).contains(label) ? Carry.PARTLY : Carry.NO;
    }

    /** The GPL versions that a licence is or may be read as; empty for others. */
    Set<Integer> gplVersions(String license) {
        return gpl.getOrDefault(license, Set.of());
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static RuntimeException broken(String what) {
        return LicenseFiles.broken("flows.yaml", what);
    }
}
