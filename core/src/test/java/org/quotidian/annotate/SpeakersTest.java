package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Article;

/** The cases of {@code speakers.txt}, through the whole annotator. */
class SpeakersTest {

  private static final Annotator ANNOTATOR = Annotator.english();

  private record Case(String text, List<String> right) {}

  @TestFactory
  Stream<DynamicContainer> speakers() throws IOException {
    List<DynamicContainer> kinds = new ArrayList<>();
    List<DynamicTest> tests = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpeakersTest.class.getResourceAsStream("speakers.txt")),
                StandardCharsets.UTF_8))) {
      Case open = new Case("", new ArrayList<>());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("## ")) {
          tests = new ArrayList<>();
          kinds.add(DynamicContainer.dynamicContainer(line.substring(3), tests));
        } else if (line.matches("[-+@] .*")) {
          open.right.add(line);
        } else if (!line.isBlank() && !line.startsWith("# ") && !line.startsWith("~ ")) {
          Case next = new Case(line.replace('|', '\n'), new ArrayList<>());
          tests.add(DynamicTest.dynamicTest(line, () -> check(next)));
          open = next;
        }
      }
    }
    return kinds.stream();
  }

  private static void check(Case example) {
    AnnotatedArticle article = ANNOTATOR.annotate(Article.of("1", example.text));
    for (String line : example.right) {
      String[] sides = line.substring(2).split(" = ", 2);
      switch (line.charAt(0)) {
        case '+' -> isSaidBy(article, sides[0], sides[1]);
        case '-' -> isNotSaidBy(article, sides[0], sides.length > 1 ? sides[1] : "");
        default -> isMention(article, sides[0], sides[1]);
      }
    }
  }

  private static void isSaidBy(AnnotatedArticle article, String words, String speaker) {
    List<Quotation> quotations = quotations(article, words);
    assertThat(quotations).as("quotations of " + words).isNotEmpty();
    Quotation.Speaker found = quotations.get(0).speaker();
    if (speaker.equals("?")) {
      assertThat(found).as("speaker of " + words).isNull();
      return;
    }
    assertThat(found).as("speaker of " + words).isNotNull();
    for (String name : speaker.split(" & ")) {
      assertThat(found.name()).as("speaker of " + words).contains(name);
    }
  }

  private static void isNotSaidBy(AnnotatedArticle article, String words, String speaker) {
    for (Quotation quotation : quotations(article, words)) {
      if (speaker.isEmpty()) {
        assertThat(quotation.kind()).as(words).isEqualTo(Quotation.Kind.INDIRECT);
      } else if (quotation.speaker() != null) {
        assertThat(quotation.speaker().name() + " " + quotation.speaker().entity())
            .as("speaker of " + words)
            .doesNotContainIgnoringCase(speaker);
      }
    }
  }

  private static List<Quotation> quotations(AnnotatedArticle article, String words) {
    return article.quotations().stream()
        .filter(quotation -> quotation.span().of(article.article().text()).contains(words))
        .toList();
  }

  private static void isMention(AnnotatedArticle article, String name, String entity) {
    int at = article.article().text().lastIndexOf(name);
    assertThat(article.mentions())
        .filteredOn(mention -> mention.begin() <= at && mention.end() >= at + name.length())
        .extracting(Mention::entity)
        .as("entity of " + name)
        .containsExactly("person:" + entity);
  }
}
