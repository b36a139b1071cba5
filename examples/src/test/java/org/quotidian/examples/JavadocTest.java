package org.quotidian.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Javadoc of the exported packages of core is complete and correct, as doclint sees it. */
class JavadocTest {

  private static final Path SOURCES = Path.of("..", "core", "src", "main", "java");
  private static final Pattern EXPORTS = Pattern.compile("(?m)^ *exports ([a-z.]+);");

  /** Tags that would only repeat the sentence above them are not asked for. */
  private static final Pattern REPETITION =
      Pattern.compile("no @(param|return|throws) ?.*|no main description");

  @TempDir Path classes;

  @Test
  void everyPublicMemberHasACommentWithoutAnError() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-proc:none",
            "-Xmaxwarns",
            "10000",
            "-Xdoclint:all/protected",
            "-Xdoclint/package:" + exportedPackages());
    try (StandardJavaFileManager manager =
            compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .toList();
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  problems,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).isTrue();
    }

    assertThat(
            problems.getDiagnostics().stream()
                .filter(each -> each.getSource() != null && each.getKind() != Diagnostic.Kind.NOTE)
                .filter(each -> !REPETITION.matcher(each.getMessage(Locale.ROOT)).matches())
                .map(
                    each ->
                        each.getSource().getName()
                            + ":"
                            + each.getLineNumber()
                            + ": "
                            + each.getMessage(Locale.ROOT)))
        .isEmpty();
  }

  private static String exportedPackages() throws IOException {
    String module = Files.readString(SOURCES.resolve("module-info.java"));
    return EXPORTS
        .matcher(module)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.joining(","));
  }
}
