package org.quotidian.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.ingest.ArticleReader;

/**
 * What is found in the sample corpus, as it is in {@code src/test/resources/golden} and was read by
 * eye. After a change that is meant, run the test with {@code -Dgolden.update=true} and read the
 * difference.
 */
class GoldenTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();

  @Test
  void xrefOfTheSampleCorpus() throws IOException {
    Ran ran = Ran.quotidian("xref", Seeds.FOLDER);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEqualTo("skipped 1 file of unknown type: 1 .md\n");
    assertGolden("xref-seeds.txt", ran.out());
  }

  @Test
  void clustersOfTheSampleCorpus() throws IOException {
    Ran ran = Ran.quotidian("passages", "--clusters", Seeds.FOLDER);
    assertThat(ran.exitCode()).isZero();
    assertGolden("clusters-seeds.txt", ran.out());
  }

  @Test
  void sentencesOfTheSampleCorpus() throws IOException {
    StringBuilder sentences = new StringBuilder();
    ArticleReader.create()
        .read(
            Seeds.FOLDER,
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

  @Test
  void annotationsOfTheSampleCorpus() throws IOException {
    Annotator annotator = Annotator.english();
    StringBuilder annotations = new StringBuilder();
    ArticleReader.create()
        .read(
            Seeds.FOLDER,
            article -> annotations.append(describe(annotator.annotate(article))),
            problem -> fail(problem.toString()));
    assertGolden("annotations-seeds.txt", annotations.toString());
  }

  /** Each sentence, and below it what starts in it. */
  private static String describe(AnnotatedArticle article) {
    StringBuilder lines = new StringBuilder("== " + article.id() + "\n");
    for (Sentence sentence : article.sentences()) {
      lines.append(flat(article.text(sentence))).append('\n');
      article.mentions().stream()
          .filter(mention -> starts(mention.span(), sentence))
          .forEach(mention -> lines.append(describe(mention, article)));
      article.quotations().stream()
          .filter(quotation -> starts(quotation.span(), sentence))
          .forEach(quotation -> lines.append(describe(quotation, article)));
      article.figures().stream()
          .filter(figure -> starts(figure.span(), sentence))
          .forEach(figure -> lines.append(describe(figure, article)));
    }
    return lines.toString();
  }

  private static boolean starts(Span span, Sentence sentence) {
    return span.begin() >= sentence.begin() && span.begin() < sentence.end();
  }

  private static String describe(Mention mention, AnnotatedArticle article) {
    return line(
        "name",
        quoted(mention.span(), article),
        mention.type(),
        mention.entity(),
        mention.link() + " of " + mention.name());
  }

  private static String describe(Quotation quotation, AnnotatedArticle article) {
    Quotation.Speaker speaker = quotation.speaker();
    Span cue = quotation.cue();
    return line(
        "said",
        quoted(quotation.span(), article),
        quotation.kind(),
        speaker == null
            ? "nobody"
            : quoted(speaker.span(), article) + " = " + speaker.name() + " " + speaker.entity(),
        cue == null ? "no cue" : quoted(cue, article));
  }

  private static String describe(Figure figure, AnnotatedArticle article) {
    String value =
        figure.low() == figure.high()
            ? String.valueOf(figure.low())
            : figure.low() + " to " + figure.high();
    return line("figure", quoted(figure.span(), article), value, figure.unit(), figure.qualifier());
  }

  private static String line(@Nullable Object... columns) {
    return "    " + Stream.of(columns).map(String::valueOf).collect(joining(" | ")) + "\n";
  }

  private static String quoted(Span span, AnnotatedArticle article) {
    return flat(span.of(article.article().text()));
  }

  private static String flat(String text) {
    return text.replace("\n", "⏎");
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = MODULE.resolve("src/test/resources/golden").resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
