package dev.sphagnum.ingest.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks for many repositories at once. Names travel as variables, never in the text of the query; the fields are given the
 * names that they have in REST.
 *
 * @see <a href="https://docs.github.com/en/graphql/reference/objects#repository">Repository</a>
 */
final class GraphQlQuestion {
    /** A connection that is asked for nothing but its {@code totalCount} costs no nodes. */
    private static final String FACTS = """
            fragment facts on Repository {
              id: databaseId
              full_name: nameWithOwner
              stargazers_count: stargazerCount
              forks_count: forkCount
              archived: isArchived
              fork: isFork
              pushed_at: pushedAt
              parent { full_name: nameWithOwner }
              license: licenseInfo { spdx_id: spdxId key name }
              defaultBranchRef { name }
              repositoryTopics(first: 20) { nodes { topic { name } } }
              issues { totalCount }
              pullRequests { totalCount }
            }
            """;

    private GraphQlQuestion() {}

    /** The body of a request. */
    static String about(List<GithubName> names) {
        ObjectNode body = GithubJson.newObject();
        body.put("query", query(names.size()));
        ObjectNode variables = body.putObject("variables");
        for (int i = 0; i < names.size(); i++) {
            variables.put("owner" + i, names.get(i).owner());
            variables.put("name" + i, names.get(i).name());
        }
        return body.toString();
    }

    /** Under which the answer has the repository that stands at a place of the list. */
    static String alias(int index) {
        return "r" + index;
    }

    private static String query(int count) {
        String variables = IntStream.range(0, count)
                .mapToObj(i -> "$owner%d: String!, $name%d: String!".formatted(i, i))
                .collect(Collectors.joining(", "));
        String fields = IntStream.range(0, count)
                .mapToObj(i ->
                        "  %s: repository(owner: $owner%d, name: $name%d) { ...facts }\n".formatted(alias(i), i, i))
                .collect(Collectors.joining());
        return "query(" + variables + ") {\n" + fields + "}\n" + FACTS;
    }
}
