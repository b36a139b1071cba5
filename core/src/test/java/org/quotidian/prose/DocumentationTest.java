package org.quotidian.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages name types that exist, and all packages. The change log also names what existed. */
class DocumentationTest {

  private static final List<String> PAGES =
      List.of("README.md", "ARCHITECTURE.md", "docs/measurements.md", "benchmarks/README.md");

  /** Types of the JDK and of other libraries. */
  private static final Set<String> OUTSIDE =
      Set.of("BreakIterator", "MinHashFilter", "MoreLikeThis", "StandardAnalyzer");

  private static final String CORE = "core/src/main/java/org/quotidian";

  private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");

  @Test
  void namedTypesExist() throws IOException {
    Set<String> known = declaredTypes();
    known.addAll(OUTSIDE);
    Set<String> unknown = new TreeSet<>();
    for (String page : PAGES) {
      Matcher matcher = NAMED.matcher(read(ProjectFiles.ROOT.resolve(page)));
      while (matcher.find()) {
        if (!known.contains(matcher.group(1))) {
          unknown.add(page + ": " + matcher.group(1));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void allPackagesOfCoreAreDescribed() throws IOException {
    String page = read(ProjectFiles.ROOT.resolve("ARCHITECTURE.md"));
    Set<String> missing = new TreeSet<>();
    for (Path file : ProjectFiles.list()) {
      String name = ProjectFiles.name(file);
      if (name.startsWith(CORE) && name.endsWith("/package-info.java")) {
        String path = name.substring(CORE.length(), name.lastIndexOf('/'));
        String written = path.isEmpty() ? "org.quotidian" : path.substring(1).replace('/', '.');
        if (!page.contains("`" + written + "`")) {
          missing.add(written);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> declaredTypes() throws IOException {
    Set<String> types = new HashSet<>();
    for (Path file : ProjectFiles.list()) {
      if (file.toString().endsWith(".java")) {
        Matcher matcher = DECLARED.matcher(read(file));
        while (matcher.find()) {
          types.add(matcher.group(1));
        }
      }
    }
    return types;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
