package org.quotidian.benchmarks.guard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The benchmarks of another commit. They are built once and kept in {@code
 * benchmarks/target/guard-base}, for the next run that compares with the same commit.
 */
final class BaseBuild {

  private static final String JAR = "quotidian-benchmarks-*.jar";

  private final Path root;
  private final String maven;
  private final boolean isOffline;

  /**
   * Builds in a work tree of its own.
   *
   * @param root the work tree of the present build
   * @param maven the command that runs Maven
   * @param isOffline whether Maven must not use the network
   */
  BaseBuild(Path root, String maven, boolean isOffline) {
    this.root = root;
    this.maven = maven;
    this.isOffline = isOffline;
  }

  /**
   * The class path of a commit.
   *
   * @throws IOException if there is no such commit, or if it can't be built
   */
  String of(String commit) throws IOException {
    String hash = WorkTree.run(root, List.of("git", "rev-parse", "--verify", commit + "^{commit}"));
    System.out.println("compared with commit " + hash);
    Path all = root.resolve("benchmarks/target/guard-base");
    Path kept = all.resolve(hash);
    if (!Files.isDirectory(kept)) {
      delete(all);
      Path part = Files.createDirectories(all.resolve("part"));
      build(hash, part);
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    return classPath(kept);
  }

  private void build(String hash, Path to) throws IOException {
    try (WorkTree tree = WorkTree.of(root, hash)) {
      List<String> command = new ArrayList<>(List.of(maven, "-q", "-B", "-Dquick"));
      if (isOffline) {
        command.add("-o");
      }
      command.addAll(
          List.of("-Dmaven.test.skip=true", "-DskipTests", "-pl", "benchmarks", "-am", "package"));
      WorkTree.run(tree.folder(), command);
      Path target = tree.folder().resolve("benchmarks/target");
      Path jar = Path.of(classPath(target));
      Files.copy(jar, to.resolve(jar.getFileName()));
      Path lib = Files.createDirectory(to.resolve("lib"));
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(target.resolve("lib"))) {
        for (Path each : jars) {
          Files.copy(each, lib.resolve(each.getFileName()));
        }
      }
    }
  }

  /** The jar of the benchmarks in a folder: its manifest names the others. */
  static String classPath(Path folder) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, JAR)) {
      for (Path jar : jars) {
        if (!jar.toString().endsWith("-sources.jar")) {
          return jar.toString();
        }
      }
    }
    throw new IOException(folder + ": no jar of the benchmarks");
  }

  /**
   * The commit that a change is compared with: where the branch left main; on main itself, HEAD if
   * files have changed since, else the commit before it.
   */
  static String commitBefore(Path root) throws IOException {
    String head = WorkTree.run(root, List.of("git", "rev-parse", "HEAD"));
    String left = WorkTree.run(root, List.of("git", "merge-base", "HEAD", "main"));
    if (!left.equals(head)) {
      return left;
    }
    String changed =
        WorkTree.run(root, List.of("git", "status", "--porcelain", "--untracked-files=no"));
    return changed.isEmpty() ? "HEAD~1" : head;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
