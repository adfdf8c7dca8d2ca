package dev.sphagnum.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a PeaTMOSS file: of the 56 in the schema published with it, PeaTMOSS.sql of PurdueDualityLab/PeaTMOSS-Artifact
 * (<a href="https://arxiv.org/abs/2402.00699">arXiv:2402.00699</a>), those about models, reuse and the counts of issues.
 *
 * <p>{@code model_to_base_model} is not among them: it stands here for the base models that PeaTMOSS's authors published
 * beside it.
 */
final class PeatmossSchema {
    /** Each with a table {@code X (id, name)} and a table {@code model_to_X}. */
    static final List<String> NAMED =
            List.of("architecture", "author", "dataset", "framework", "library", "license", "paper", "tag", "language");

    private static final List<String> OTHERS = List.of("""
            CREATE TABLE ptm_issues (id INTEGER NOT NULL, repo_url VARCHAR, PRIMARY KEY (id), UNIQUE (repo_url))""", """
            CREATE TABLE ptm_pull_requests (id INTEGER NOT NULL, repo_url VARCHAR, PRIMARY KEY (id), UNIQUE (repo_url))""", """
            CREATE TABLE model_hub (id INTEGER NOT NULL, name VARCHAR, url VARCHAR,
                PRIMARY KEY (id), UNIQUE (name), UNIQUE (url))""", """
            CREATE TABLE reuse_repository (id INTEGER NOT NULL, owner VARCHAR, name VARCHAR, url VARCHAR,
                PRIMARY KEY (id), UNIQUE (url))""", """
            CREATE TABLE model (id INTEGER NOT NULL, context_id INTEGER, model_hub_id INTEGER, sha VARCHAR,
                repo_url VARCHAR, downloads INTEGER, likes INTEGER, has_snapshot INTEGER, ptm_issues_id INTEGER,
                ptm_pull_requests_id INTEGER, PRIMARY KEY (id), UNIQUE (context_id),
                FOREIGN KEY(model_hub_id) REFERENCES model_hub (id),
                FOREIGN KEY(ptm_issues_id) REFERENCES ptm_issues (id),
                FOREIGN KEY(ptm_pull_requests_id) REFERENCES ptm_pull_requests (id))""", """
            CREATE TABLE discussion (id INTEGER NOT NULL, title VARCHAR, status VARCHAR, num INTEGER, repo_id VARCHAR,
                repo_type VARCHAR, is_pull_request INTEGER, created_at VARCHAR, endpoint VARCHAR, target_branch VARCHAR,
                merge_commit_oid VARCHAR, diff VARCHAR, model_id INTEGER, PRIMARY KEY (id),
                FOREIGN KEY(model_id) REFERENCES model (id))""", """
            CREATE TABLE reuse_repo_to_issue (reuse_repository_id INTEGER NOT NULL, github_issue_id INTEGER NOT NULL,
                PRIMARY KEY (reuse_repository_id, github_issue_id),
                FOREIGN KEY(reuse_repository_id) REFERENCES reuse_repository (id))""", """
            CREATE TABLE reuse_repo_to_pull_request (reuse_repository_id INTEGER NOT NULL,
                github_pull_request_id INTEGER NOT NULL, PRIMARY KEY (reuse_repository_id, github_pull_request_id),
                FOREIGN KEY(reuse_repository_id) REFERENCES reuse_repository (id))""", """
            CREATE TABLE reuse_file (id INTEGER NOT NULL, path VARCHAR, model_id INTEGER, reuse_repository_id INTEGER,
                PRIMARY KEY (id), CONSTRAINT unique_path_model_id UNIQUE (path, model_id),
                FOREIGN KEY(model_id) REFERENCES model (id),
                FOREIGN KEY(reuse_repository_id) REFERENCES reuse_repository (id))""", """
            CREATE TABLE model_to_reuse_repository (model_id INTEGER NOT NULL, reuse_repository_id INTEGER NOT NULL,
                PRIMARY KEY (model_id, reuse_repository_id), FOREIGN KEY(model_id) REFERENCES model (id),
                FOREIGN KEY(reuse_repository_id) REFERENCES reuse_repository (id))""", """
            CREATE TABLE model_to_base_model (model_id INTEGER NOT NULL, base_model_id INTEGER NOT NULL,
                PRIMARY KEY (model_id, base_model_id), FOREIGN KEY(model_id) REFERENCES model (id),
                FOREIGN KEY(base_model_id) REFERENCES model (id))""");

    private PeatmossSchema() {}

    static List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (String name : NAMED) {
            String more = name.equals("language") ? "abbreviation VARCHAR, " : "";
            String unique = name.equals("language") ? ", UNIQUE (abbreviation)" : "";
            statements.add("CREATE TABLE " + name + " (id INTEGER NOT NULL, name VARCHAR, " + more
                    + "PRIMARY KEY (id), UNIQUE (name)" + unique + ")");
        }
        statements.addAll(OTHERS);
        for (String name : NAMED) {
            statements.add("CREATE TABLE model_to_" + name + " (model_id INTEGER NOT NULL, " + name
                    + "_id INTEGER NOT NULL, PRIMARY KEY (model_id, " + name + "_id), FOREIGN KEY(" + name
                    + "_id) REFERENCES " + name + " (id), FOREIGN KEY(model_id) REFERENCES model (id))");
        }
        return statements;
    }
}
