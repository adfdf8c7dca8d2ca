package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.license.knowledge.Code.Kind;
import dev.sphagnum.license.knowledge.LicenseFiles.CarriedByDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.CodeDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.EditionsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.ExceptionDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.FlowsDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.ProfileDocument;
import dev.sphagnum.license.knowledge.OrganisationFile.OwnFlow;
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
    private final Map<String, List<Set<String>>> editions = new HashMap<>();
    private final UsePolicies usePolicies;
    private final Map<String, Set<Integer>> gpl = new HashMap<>();
    private final Map<String, Map<String, String>> exceptions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final LicenseYaml yaml;

    FlowBook(
            FlowsDocument document,
            UsePolicies usePolicies,
            List<OwnFlow> own,
            LicenseYaml yaml,
            Set<String> licenses) {
        this.yaml = yaml;
        this.usePolicies = usePolicies;
        document.codes().forEach((name, code) -> codes.put(name, code(name, code)));
        List<Passage> columns = document.relations().stream()
                .map(name -> passage(document, name))
                .toList();
        if (Set.copyOf(columns).size() != Passage.values().length - 1) {
            throw yaml.broken(document, "relations have to be each of the eleven, once");
        }
        document.profiles().forEach((name, flows) -> profiles.put(name, profile(name, columns, flows)));
        own.forEach(this::change);
        carriedBy = Map.copyOf(document.carriedBy());
        carriedBy.forEach(this::checkCodes);
        document.editions().forEach(this::addEditions);
        document.exceptions().forEach(this::addException);
        document.gpl().forEach((license, versions) -> {
            if (!licenses.contains(license)) {
                throw yaml.broken(
                        versions, "gpl names the licence '" + license + "', which licenses.yaml does not have");
            }
            gpl.put(license, Set.copyOf(versions.numbers()));
        });
    }

    private Code code(String name, CodeDocument code) {
        return new Code(name, kind(name, code), code.weight(), code.label(), Boolean.TRUE.equals(code.sparesOwn()));
    }

    private Kind kind(String name, CodeDocument code) {
        try {
            return Kind.valueOf(code.kind().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            throw yaml.broken(code, "code " + name + " has the unknown kind '" + code.kind() + "'");
        }
    }

    private Passage passage(Object part, String name) {
        try {
            return Passage.named(name);
        } catch (IllegalArgumentException _) {
            throw yaml.broken(part, "'" + Quoted.of(name) + "' is no relation");
        }
    }

    private Map<Passage, Flow> profile(String name, List<Passage> columns, ProfileDocument document) {
        List<String> letters = document.flows();
        if (letters.size() != columns.size()) {
            throw yaml.broken(
                    document,
                    "profile " + name + " has " + letters.size() + " flows for " + columns.size() + " relations");
        }
        Map<Passage, Flow> flows = new EnumMap<>(Passage.class);
        for (int i = 0; i < letters.size(); i++) {
            flows.put(columns.get(i), flow(document, name, letters.get(i)));
        }
        return flows;
    }

    private Flow flow(Object part, String profile, String letter) {
        try {
            return Flow.of(letter);
        } catch (IllegalArgumentException e) {
            throw yaml.broken(part, "profile " + profile + ": " + e.getMessage());
        }
    }

    /** What an organisation says of one relation of a profile. */
    private void change(OwnFlow own) {
        Map<Passage, Flow> flows = profiles.get(own.profile());
        if (flows == null) {
            throw yaml.broken(own, "unknown profile '" + Quoted.of(own.profile()) + "'");
        }
        Passage passage = passage(own, own.relation());
        if (passage == Passage.UNSPECIFIED) {
            throw yaml.broken(own, "'unspecified' is judged as quantized, finetune, adapter and merge; say those");
        }
        flows.put(passage, flow(own, own.profile(), own.flow()));
    }

    private void checkCodes(String name, CarriedByDocument by) {
        List<String> named = new ArrayList<>(List.of(name));
        named.addAll(orEmpty(by.full()));
        named.addAll(orEmpty(by.partly()));
        for (String code : named) {
            if (!codes.containsKey(code)) {
                throw yaml.broken(by, "carriedBy names the unknown code '" + code + "'");
            }
        }
    }

    private void addEditions(String code, EditionsDocument document) {
        if (!codes.containsKey(code)) {
            throw yaml.broken(document, "editions names the unknown code '" + code + "'");
        }
        editions.put(code, document.groups().stream().map(Set::copyOf).toList());
    }

    private void addException(String exception, ExceptionDocument document) {
        document.profiles().forEach((code, profile) -> {
            if (!codes.containsKey(code) || !profiles.containsKey(profile)) {
                throw yaml.broken(
                        document,
                        "exception " + exception + " names an unknown code or profile: " + code + ", " + profile);
            }
        });
        // SPDX ids are compared without regard to case (SPDX 2.3, annex D.2).
        exceptions.put(exception, Map.copyOf(document.profiles()));
    }

    /** The profiles that codes have under each exception. */
    Map<String, Map<String, String>> exceptions() {
        return exceptions;
    }

    Optional<Code> code(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    List<String> codes() {
        return codes.keySet().stream().sorted().toList();
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
        Code code = codes.get(reaching.code());
        if (code != null && code.kind() == Kind.RESTRICTION) {
            return Carry.PARTLY;
        }
        String own = label.parameter();
        String wanted = reaching.parameter();
        if (own == null || wanted == null) {
            return Carry.NO;
        }
        return code != null && code.kind() == Kind.USE_POLICY
                ? usePolicies.carry(own, wanted)
                : areEditions(reaching.code(), own, wanted) ? Carry.PARTLY : Carry.NO;
    }

    private boolean areEditions(String code, String one, String other) {
        return editions.getOrDefault(code, List.of()).stream()
                .anyMatch(group -> group.contains(one) && group.contains(other));
    }

    UsePolicies usePolicies() {
        return usePolicies;
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
}
