package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Repositories in the form of REST, as the recordings have them, cut down to what has a meaning here. */
final class FakeRepository {
    private FakeRepository() {}

    static ObjectNode of(String fullName, long id) {
        ObjectNode repository = JsonNodeFactory.instance.objectNode();
        repository.put("id", id).put("full_name", fullName).put("private", false);
        repository.putObject("owner").put("login", fullName.replaceFirst("/.*", ""));
        repository.put("fork", false).put("archived", false);
        repository.put("stargazers_count", 10 * id).put("forks_count", id).put("open_issues_count", 3);
        repository.put("pushed_at", "2026-01-02T03:04:05Z").put("default_branch", "main");
        repository.putArray("topics").add("nlp").add("transformers");
        return licensed(repository, "mit", "MIT");
    }

    static ObjectNode licensed(ObjectNode repository, String key, String spdxId) {
        repository.putObject("license").put("key", key).put("name", spdxId).put("spdx_id", spdxId);
        return repository;
    }

    static ObjectNode unlicensed(String fullName, long id) {
        return of(fullName, id).putNull("license");
    }

    static ObjectNode forkOf(String fullName, long id, String parent) {
        ObjectNode fork = of(fullName, id).put("fork", true);
        fork.putObject("parent").put("full_name", parent);
        return fork;
    }
}
