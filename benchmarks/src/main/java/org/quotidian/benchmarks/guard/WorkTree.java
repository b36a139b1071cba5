package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A work tree of another commit, which is removed at the end; or, if the guard is killed, at the
 * start of its next run.
 */
final class WorkTree implements AutoCloseable {

  /** What the folder of a work tree is named, before a random number. */
  static final String FOLDER = "quotidian-base";

  /** Beside the work tree: the id of the process that uses it. */
  static final String OWNER = "pid";

  /** Before each path in git's list. */
  private static final String TREE = "worktree ";

  private final Path root;
  private final Path folder;

  private WorkTree(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  static WorkTree of(Path root, String commit) throws IOException {
    removeLeftOver(root);
    Path parent = Files.createTempDirectory(FOLDER);
    Files.writeString(parent.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
    Path folder = parent.resolve("tree");
    run(root, List.of("git", "worktree", "add", "--quiet", "--detach", folder.toString(), commit));
    return new WorkTree(root, folder);
  }

  Path folder() {
    return folder;
  }

  /** Removes the work trees of processes that have ended without doing so. */
  static void removeLeftOver(Path root) throws IOException {
    String trees = run(root, List.of("git", "worktree", "list", "--porcelain"));
    for (String line : trees.lines().toList()) {
      if (line.startsWith(TREE) && isLeftOver(Path.of(line.substring(TREE.length())))) {
        new WorkTree(root, Path.of(line.substring(TREE.length()))).close();
      }
    }
    run(root, List.of("git", "worktree", "prune"));
  }

  private static boolean isLeftOver(Path tree) throws IOException {
    Path parent = tree.getParent();
    Path name = parent == null ? null : parent.getFileName();
    return parent != null
        && name != null
        && name.toString().startsWith(FOLDER)
        && Files.isDirectory(tree)
        && !isOwned(parent.resolve(OWNER));
  }

  private static boolean isOwned(Path owner) throws IOException {
    if (!Files.exists(owner)) {
      return false;
    }
    try {
      long pid = Long.parseLong(Files.readString(owner).strip());
      return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    } catch (NumberFormatException e) {
      // Killed while it wrote its number.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    run(root, List.of("git", "worktree", "remove", "--force", folder.toString()));
    Files.deleteIfExists(folder.resolveSibling(OWNER));
    Files.delete(folder.getParent());
  }

  static String run(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed: " + output);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
