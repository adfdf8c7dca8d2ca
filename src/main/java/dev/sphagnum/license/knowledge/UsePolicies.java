package dev.sphagnum.license.knowledge;

import dev.sphagnum.catalog.Quoted;
import dev.sphagnum.license.knowledge.LicenseFiles.UsePoliciesDocument;
import dev.sphagnum.license.knowledge.LicenseFiles.UsePolicyDocument;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code use-policies.yaml}: what each list of forbidden uses holds, and so which list contains which. A list that has all
 * restrictions of another carries it; one that is about half of the same carries it in part (the licence model, 3.1).
 */
final class UsePolicies {
    private final Map<String, UsePolicyDocument> documents;
    private final Map<String, UsePolicy> policies = new LinkedHashMap<>();
    private final LicenseYaml yaml;

    UsePolicies(UsePoliciesDocument document, LicenseYaml yaml) {
        this.yaml = yaml;
        documents = document.policies();
        Set<String> unused = new HashSet<>(document.restrictions().keySet());
        documents.forEach((id, policy) -> {
            check(id, policy, document);
            unused.removeAll(restrictions(policy));
            List<String> texts = restrictions(policy).stream()
                    .map(restriction -> Objects.requireNonNull(
                                    document.restrictions().get(restriction))
                            .text())
                    .toList();
            policies.put(id, new UsePolicy(id, texts, policy.text(), policy.unread()));
        });
        unused.stream().sorted().findFirst().ifPresent(restriction -> {
            throw yaml.broken(
                    Objects.requireNonNull(document.restrictions().get(restriction)),
                    "no list has the restriction '" + Quoted.of(restriction) + "'");
        });
    }

    private void check(String id, UsePolicyDocument policy, UsePoliciesDocument document) {
        Set<String> seen = new HashSet<>();
        for (String restriction : restrictions(policy)) {
            if (!document.restrictions().containsKey(restriction)) {
                throw yaml.broken(
                        policy, "the list " + id + " names the unknown restriction '" + Quoted.of(restriction) + "'");
            }
            if (!seen.add(restriction)) {
                throw yaml.broken(policy, "the list " + id + " has '" + Quoted.of(restriction) + "' twice");
            }
        }
        for (String member : members(policy)) {
            UsePolicyDocument list = documents.get(member);
            if (list == null || list.restrictions() == null) {
                throw yaml.broken(
                        policy,
                        "the list " + id + " names '" + Quoted.of(member) + "', which is no list with restrictions");
            }
        }
    }

    /** A list by the parameter of a clause; empty for those of an organisation's own. */
    Optional<UsePolicy> find(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : policies.get(id));
    }

    /** Whether a label under one list passes on another one. */
    Carry carry(String label, String reaching) {
        UsePolicyDocument own = documents.get(label);
        UsePolicyDocument wanted = documents.get(reaching);
        if (own == null || wanted == null) {
            return Carry.NO;
        }
        if (own.edition() != null || wanted.edition() != null) {
            return Objects.equals(own.edition(), wanted.edition()) ? Carry.PARTLY : Carry.NO;
        }
        if (has(own, wanted)) {
            return Carry.FULLY;
        }
        return variants(own).stream().anyMatch(one -> variants(wanted).stream().anyMatch(other -> isMuchOf(one, other)))
                ? Carry.PARTLY
                : Carry.NO;
    }

    private static boolean has(UsePolicyDocument own, UsePolicyDocument wanted) {
        List<String> restrictions = restrictions(own);
        return wanted.restrictions() != null
                && restrictions(wanted).stream()
                        .allMatch(one -> restrictions.contains(one) || restrictions.contains(topic(one)));
    }

    private static boolean isMuchOf(UsePolicyDocument own, UsePolicyDocument wanted) {
        Set<String> topics = topics(wanted);
        Set<String> shared = topics(own);
        shared.retainAll(topics);
        return !topics.isEmpty() && 2 * shared.size() >= topics.size();
    }

    /** The lists that a list may stand for: itself, or each that a word may mean. */
    private List<UsePolicyDocument> variants(UsePolicyDocument policy) {
        return members(policy).isEmpty()
                ? List.of(policy)
                : members(policy).stream()
                        .map(member -> Objects.requireNonNull(documents.get(member)))
                        .toList();
    }

    private static Set<String> topics(UsePolicyDocument policy) {
        return restrictions(policy).stream().map(UsePolicies::topic).collect(Collectors.toCollection(HashSet::new));
    }

    private static String topic(String restriction) {
        int slash = restriction.indexOf('/');
        return slash < 0 ? restriction : restriction.substring(0, slash);
    }

    private static List<String> restrictions(UsePolicyDocument policy) {
        return Objects.requireNonNullElse(policy.restrictions(), List.of());
    }

    private static List<String> members(UsePolicyDocument policy) {
        return Objects.requireNonNullElse(policy.oneOf(), List.of());
    }
}
