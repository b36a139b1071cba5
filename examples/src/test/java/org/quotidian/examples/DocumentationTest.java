package org.quotidian.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every Java snippet of the README and of the Javadoc compiles. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern IN_JAVADOC =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\R *\\* \\}</pre>", Pattern.DOTALL);
  private static final Pattern IN_MARKDOWN = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  /** What has none is a query or a picture. */
  private static final Pattern STATEMENT = Pattern.compile("(?m);( *//.*)?$");

  /** A reader of the documentation meets these files only. */
  private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");

  @TempDir Path classes;

  @TestFactory
  List<DynamicTest> snippetsCompile() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    add(ROOT.resolve("README.md"), IN_MARKDOWN, tests);
    for (String module : List.of("core", "ingest")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
          add(file, IN_JAVADOC, tests);
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(5);
    return tests;
  }

  private void add(Path file, Pattern pattern, List<DynamicTest> tests) throws IOException {
    String text = Files.readString(file);
    boolean isPage = file.endsWith("package-info.java") || pattern == IN_MARKDOWN;
    if (!isPage && !PUBLIC.matcher(text).find()) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String snippet = matcher.group(1).replaceAll("(?m)^ *\\* ?", "");
      if (STATEMENT.matcher(snippet).find()) {
        String name = ROOT.relativize(file) + " " + (tests.size() + 1);
        tests.add(DynamicTest.dynamicTest(name, () -> assertCompiles(snippet)));
      }
    }
  }

  private void assertCompiles(String snippet) {
    String source =
        """
        import java.nio.file.*;
        import java.util.*;
        import java.util.stream.*;
        import org.quotidian.*;
        import org.quotidian.alert.*;
        import org.quotidian.alignment.*;
        import org.quotidian.annotate.*;
        import org.quotidian.annotation.*;
        import org.quotidian.article.*;
        import org.quotidian.crossref.*;
        import org.quotidian.ingest.*;
        import org.quotidian.passage.*;
        import org.quotidian.query.*;
        import org.quotidian.similarity.*;
        import org.quotidian.story.*;
        import org.quotidian.text.*;
        class Snippet {
          AnnotatedArticle article;
          List<AnnotatedArticle> articles;
          void run() throws Exception {
        %s
          }
        }
        """
            .replace("%s", snippet);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    boolean compiled =
        compiler
            .getTask(
                null,
                null,
                problems,
                List.of("-d", classes.toString(), "-proc:none"),
                null,
                List.of(new Source(source)))
            .call();
    assertThat(compiled)
        .as(
            () ->
                source
                    + problems.getDiagnostics().stream()
                        .map(each -> each.getMessage(Locale.ROOT))
                        .toList())
        .isTrue();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Snippet.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
