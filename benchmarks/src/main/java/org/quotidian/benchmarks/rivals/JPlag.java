package org.quotidian.benchmarks.rivals;

import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * JPlag with its language for prose: tiles of at least 8 words that two articles share, found by
 * greedy string tiling.
 */
final class JPlag {

  private JPlag() {}

  /** Empty if the user has not fetched it. */
  static Optional<List<PassagePair>> find(Path jars, List<AnnotatedArticle> articles)
      throws IOException {
    Optional<URLClassLoader> found = CopyleftJars.classes(jars);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (URLClassLoader classes = found.get();
        WordFiles files = WordFiles.write(articles, ".txt")) {
      List<PassagePair> pairs = new ArrayList<>();
      for (Object comparison : comparisons(classes, files.articles().toFile())) {
        addMatches(comparison, files, pairs);
      }
      return Optional.of(pairs);
    } catch (ReflectiveOperationException e) {
      throw new IOException("JPlag could not be run: " + e, e);
    }
  }

  private static List<?> comparisons(URLClassLoader classes, File folder)
      throws ReflectiveOperationException {
    Class<?> languages = classes.loadClass("de.jplag.Language");
    Class<?> settings = classes.loadClass("de.jplag.options.JPlagOptions");
    Object noClusters =
        CopyleftJars.call(
            classes
                .loadClass("de.jplag.clustering.ClusteringOptions")
                .getConstructor()
                .newInstance(),
            "withEnabled",
            false);
    Object options =
        settings
            .getConstructor(languages, Set.class, Set.class)
            .newInstance(
                classes.loadClass("de.jplag.text.NaturalLanguage").getConstructor().newInstance(),
                Set.of(folder),
                Set.of());
    options = CopyleftJars.call(options, "withMinimumTokenMatch", 8);
    options = CopyleftJars.call(options, "withClusteringOptions", noClusters);
    Object result =
        classes.loadClass("de.jplag.JPlag").getMethod("run", settings).invoke(null, options);
    return (List<?>) CopyleftJars.call(result, "getAllComparisons");
  }

  private static void addMatches(Object comparison, WordFiles files, List<PassagePair> pairs)
      throws ReflectiveOperationException {
    List<?> matches = (List<?>) CopyleftJars.call(comparison, "matches");
    if (matches.isEmpty()) {
      return;
    }
    Object first = CopyleftJars.call(comparison, "firstSubmission");
    Object second = CopyleftJars.call(comparison, "secondSubmission");
    List<?> left = (List<?>) CopyleftJars.call(first, "getTokenList");
    List<?> right = (List<?>) CopyleftJars.call(second, "getTokenList");
    for (Object match : matches) {
      int length = number(match, "length");
      int leftStart = number(match, "startOfFirst");
      int rightStart = number(match, "startOfSecond");
      pairs.add(
          new PassagePair(
              article(first),
              files.span(article(first), line(left, leftStart), line(left, leftStart + length - 1)),
              article(second),
              files.span(
                  article(second), line(right, rightStart), line(right, rightStart + length - 1))));
    }
  }

  private static int article(Object submission) throws ReflectiveOperationException {
    String name = (String) CopyleftJars.call(submission, "getName");
    return Integer.parseInt(name.replace(".txt", ""));
  }

  private static int line(List<?> tokens, int index) throws ReflectiveOperationException {
    return number(tokens.get(index), "getLine");
  }

  private static int number(Object target, String method) throws ReflectiveOperationException {
    return (Integer) CopyleftJars.call(target, method);
  }
}
