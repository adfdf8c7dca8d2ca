package dev.sphagnum.ingest.sourcecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitOriginTest {
    @TempDir
    private Path tree;

    @Test
    void readsTheAddressOfTheOriginAndNoOther() throws IOException {
        assertThat(originOf("""
                [core]
                	bare = false
                	url = https://github.com/wrong/one
                [remote "upstream"]
                	url = https://github.com/wrong/two
                [remote "origin"]
                	fetch = +refs/heads/*:refs/remotes/origin/*
                	url = git@github.com:owner/name.git
                """)).isEqualTo("git@github.com:owner/name.git");
    }

    @Test
    void leavesCredentialsOut() throws IOException {
        assertThat(originOf("[remote \"origin\"]\nurl=https://me:secret@github.com/owner/name\n"))
                .isEqualTo("https://github.com/owner/name");
    }

    @Test
    void hasNoneWithoutAnOrigin() throws IOException {
        assertThat(GitOrigin.of(tree)).isNull();
        assertThat(originOf("[remote \"origin\"]\n\turl =\n")).isNull();
        assertThat(originOf("[remote \"upstream\"]\n\turl = https://github.com/owner/name\n"))
                .isNull();
    }

    @Test
    void readsALargeHostileFileInOnePass() throws IOException {
        assertThat(originOf("[remote \"origin\"]\n".repeat(50_000))).isNull();
        assertThat(originOf("[remote \"origin\"]\n" + "\n ".repeat(400_000))).isNull();
        assertThat(originOf("[remote \"origin\"]\nurl = a\n".repeat(60_000))).isNull();
    }

    @Test
    void followsNoLinkOutOfTheTree() throws IOException {
        Path elsewhere = Files.createDirectory(tree.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("config"), "[remote \"origin\"]\nurl = https://github.com/some/body\n");
        Path linkedFolder = Files.createDirectory(tree.resolve("one"));
        Files.createSymbolicLink(linkedFolder.resolve(".git"), elsewhere);
        Path linkedFile = Files.createDirectories(tree.resolve("two/.git"));
        Files.createSymbolicLink(linkedFile.resolve("config"), elsewhere.resolve("config"));
        assertThat(GitOrigin.of(linkedFolder)).isNull();
        assertThat(GitOrigin.of(tree.resolve("two"))).isNull();
    }

    private @Nullable String originOf(String config) throws IOException {
        Files.createDirectories(tree.resolve(".git"));
        Files.writeString(tree.resolve(".git/config"), config);
        return GitOrigin.of(tree);
    }
}
