package org.quotidian.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BaseBuildTest {

  @TempDir private Path folder;

  private Path root = Path.of("");

  @BeforeEach
  void repository() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    git("init", "--quiet", "--initial-branch=main");
    commit("first");
  }

  /** A run that is killed leaves its work tree behind. */
  @Test
  void theWorkTreeOfAProcessThatEndedIsRemoved() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("git", "--version").start();
    ended.waitFor();
    Path left = workTree("quotidian-base1", ended.pid());
    Path running = workTree("quotidian-base2", ProcessHandle.current().pid());
    Path other = workTree("elsewhere", ended.pid());

    WorkTree.removeLeftOver(root);

    assertThat(left).doesNotExist();
    assertThat(running).isDirectory();
    assertThat(other).isDirectory();
    assertThat(git("worktree", "list")).doesNotContain("base1").contains("base2");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theSameCommitIsBuiltOnce() throws IOException {
    Path maven = maven("echo x >> '" + folder.resolve("builds") + "'");
    BaseBuild build = new BaseBuild(root, maven.toString(), false);

    String first = build.of("HEAD");
    String second = build.of("main");

    assertThat(second).isEqualTo(first);
    assertThat(Path.of(first).resolveSibling("lib/core.jar")).exists();
    assertThat(folder.resolve("builds")).hasContent("x");
    assertThat(git("worktree", "list").lines()).hasSize(1);
    commit("second");
    assertThat(build.of("HEAD")).isNotEqualTo(first);
    assertThat(Path.of(first)).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aBuildThatFailsIsReportedAndNotKept() throws IOException {
    Path maven = maven("echo 'no compiler'; exit 1");
    BaseBuild build = new BaseBuild(root, maven.toString(), true);

    assertThatThrownBy(() -> build.of("HEAD"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(" -o ")
        .hasMessageEndingWith("failed: no compiler");
    assertThat(git("worktree", "list").lines()).hasSize(1);
    assertThatThrownBy(() -> build.of("HEAD")).hasMessageEndingWith("failed: no compiler");
  }

  @Test
  void aChangeIsComparedWithWhereItsBranchLeftMain() throws IOException {
    String first = git("rev-parse", "HEAD");
    commit("second");
    assertThat(BaseBuild.commitBefore(root)).as("on main").isEqualTo("HEAD~1");
    git("checkout", "--quiet", "-b", "branch");
    String second = git("rev-parse", "HEAD");
    commit("third");
    assertThat(BaseBuild.commitBefore(root)).as("on a branch").isEqualTo(second);
    git("checkout", "--quiet", "main");
    git("reset", "--quiet", "--hard", first);
    Files.writeString(root.resolve("file"), "changed");
    assertThat(BaseBuild.commitBefore(root)).as("with changes").isEqualTo(first);
  }

  /** What runs in place of Maven: makes the jars, after some lines of shell. */
  private Path maven(String lines) throws IOException {
    Path maven = folder.resolve("maven");
    Files.writeString(
        maven,
        "#!/bin/sh\n"
            + lines
            + "\nmkdir -p benchmarks/target/lib\n"
            + "touch benchmarks/target/quotidian-benchmarks-1.jar benchmarks/target/lib/core.jar\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    return maven;
  }

  private void commit(String content) throws IOException {
    Files.writeString(root.resolve("file"), content);
    git("add", "file");
    git("-c", "user.name=x", "-c", "user.email=x@y", "commit", "-q", "-m", content);
  }

  private Path workTree(String name, long owner) throws IOException {
    Path parent = Files.createDirectory(folder.resolve(name));
    Files.writeString(parent.resolve(WorkTree.OWNER), Long.toString(owner));
    git("worktree", "add", "--quiet", "--detach", parent.resolve("tree").toString(), "HEAD");
    return parent;
  }

  private String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return WorkTree.run(root, command);
  }
}
