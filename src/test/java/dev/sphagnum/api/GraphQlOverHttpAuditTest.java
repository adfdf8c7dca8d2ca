package dev.sphagnum.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The audits of the npm package graphql-http, where Node and the package are there. */
class GraphQlOverHttpAuditTest {
    private static final Path AUDIT = Path.of("src", "audit");

    @Test
    void passesEveryAuditWithoutErrorOrWarning() throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(AUDIT.resolve("node_modules")),
                "the audits are not installed; install them with: npm ci --prefix src/audit");
        assumeTrue(hasNode(), "Node is not installed");
        try (Service service = Service.over(SmallHub.graph())) {
            Process audit = new ProcessBuilder(
                            "node", AUDIT.resolve("audit.mjs").toString(), service.address() + "/graphql")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.println(said);
            assertThat(audit.waitFor()).as(said).isZero();
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
