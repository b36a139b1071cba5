package org.quotidian.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Javadoc of the exported packages of core, ingest and web is complete and correct: the tool
 * builds it with {@code -Xdoclint:all} and has no warning.
 */
class JavadocTest {

  private static final Pattern REQUIRES =
      Pattern.compile("(?m)^ *requires (?:static |transitive )*([a-zA-Z0-9.]+);");

  /** What web's sources use: its templates as Java. */
  private static final Path GENERATED =
      Path.of("..", "web", "target", "generated-sources", "annotations");

  @TempDir Path pages;

  @Test
  void theJavadocOfExportedPackagesBuildsWithoutAWarning() throws IOException {
    ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);

    int exit =
        javadoc.run(
            out,
            out,
            "-quiet",
            "-Xdoclint:all",
            "-Xmaxwarns",
            "10000",
            "-Xmaxerrs",
            "10000",
            "-d",
            pages.toString(),
            "--module-path",
            libraries(),
            "--module-source-path",
            "org.quotidian.core=" + sources("core"),
            "--module-source-path",
            "org.quotidian.ingest=" + sources("ingest"),
            "--module-source-path",
            "org.quotidian.web=" + sources("web") + File.pathSeparator + GENERATED,
            "--module",
            "org.quotidian.core,org.quotidian.ingest,org.quotidian.web");

    assertThat(messages.toString()).isEmpty();
    assertThat(exit).isZero();
  }

  private static Path sources(String module) {
    return Path.of("..", module, "src", "main", "java");
  }

  /** The modules that core, ingest and web need, as a module path. */
  private static String libraries() throws IOException {
    ModuleFinder jars =
        ModuleFinder.of(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toArray(Path[]::new));
    Deque<String> names = new ArrayDeque<>();
    for (String module : List.of("core", "ingest", "web")) {
      REQUIRES
          .matcher(Files.readString(sources(module).resolve("module-info.java")))
          .results()
          .forEach((MatchResult found) -> names.add(found.group(1)));
    }
    Set<String> seen = new HashSet<>();
    Set<String> paths = new TreeSet<>();
    while (!names.isEmpty()) {
      ModuleReference jar = jars.find(names.remove()).orElse(null);
      if (jar != null && seen.add(jar.descriptor().name())) {
        paths.add(Path.of(jar.location().orElseThrow()).toString());
        jar.descriptor().requires().forEach(each -> names.add(each.name()));
      }
    }
    return String.join(File.pathSeparator, paths);
  }
}
