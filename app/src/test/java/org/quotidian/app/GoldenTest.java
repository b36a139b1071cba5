package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.ingest.ArticleReader;

/**
 * What is found in the sample corpus, as it stands in {@code src/test/resources/golden} and was
 * read by eye. After a change that is meant, run the test with {@code -Dgolden.update=true} and
 * read the difference.
 */
class GoldenTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();

  @Test
  void xrefOfTheSampleCorpus() throws IOException {
    Ran ran = Ran.quotidian("xref", seeds());
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEqualTo("passed over 1 file of no known kind: 1 .md\n");
    assertGolden("xref-seeds.txt", ran.out());
  }

  @Test
  void sentencesOfTheSampleCorpus() throws IOException {
    StringBuilder sentences = new StringBuilder();
    ArticleReader.create()
        .read(
            seeds(),
            article -> {
              AnnotatedArticle annotated = Annotator.sentences().annotate(article);
              sentences.append("== ").append(article.id()).append('\n');
              for (Sentence sentence : annotated.sentences()) {
                sentences.append(annotated.text(sentence).replace("\n", "⏎")).append('\n');
              }
            },
            problem -> fail(problem.toString()));
    assertGolden("sentences-seeds.txt", sentences.toString());
  }

  private static Path seeds() {
    return MODULE.resolveSibling("seeds");
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = MODULE.resolve("src/test/resources/golden").resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
