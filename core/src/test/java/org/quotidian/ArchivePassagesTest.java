package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;

/** What a new article took from those in the archive. */
class ArchivePassagesTest {

  private static final String PLEDGE =
      "The draft would let Kyiv keep 800,000 soldiers under arms in peacetime.";

  private final PassageMatcher matcher = PassageMatcher.builder().build();

  @Test
  void findsASentenceWhateverItsSpelling() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      add(
          archive,
          "1",
          "harbour wire",
          "Talks went on in Berlin. " + PLEDGE + " Moscow was silent.");
      add(archive, "2", "tribune", "The harvest was poor. Farmers ask for help from the state.");
      AnnotatedArticle article =
          article(
              "3",
              "ledger",
              "Kyiv asks for more. “The draft would let Kyiv keep 800000 soldiers under arms – in"
                  + " peacetime”, it says.");
      ArchivePassages found = archive.passages(article, matcher, 10);
      assertThat(others(found)).containsExactly("1");
      Article other = found.articles().get(0).article().article();
      assertThat(found.articles().get(0).passages())
          .singleElement()
          .satisfies(
              passage -> {
                assertThat(passage.left().article()).isZero();
                assertThat(passage.left().text(article.article())).startsWith("The draft would");
                assertThat(passage.right().article()).isEqualTo(1);
                assertThat(passage.kind()).isEqualTo(Passage.Kind.VERBATIM);
                assertThat(passage.right().text(other)).isEqualTo(PLEDGE.replaceAll("\\.$", ""));
              });
    }
  }

  @Test
  void aShortQuotationIsReportedBesideALongerRun() throws Exception {
    String quoted = " The chancellor spoke of \"a far-reaching, tired old compromise\".";
    try (Archive archive = Archive.inMemory()) {
      add(archive, "1", "harbour wire", PLEDGE + quoted);
      add(archive, "2", "tribune", "Talks went on." + quoted.replace("The chancellor", "Merz"));
      AnnotatedArticle article =
          article(
              "3",
              "ledger",
              "“A far\u2011reaching, tired old compromise”, wrote one of them. Rain fell all day in"
                  + " Berlin. "
                  + PLEDGE);
      ArchivePassages found = archive.passages(article, matcher, 10);
      assertThat(others(found)).containsExactly("1");
      ArchivePassages.InArticle other = found.articles().get(0);
      assertThat(other.passages())
          .extracting(passage -> passage.right().text(other.article().article()))
          .containsExactly("a far-reaching, tired old compromise", PLEDGE.replaceAll("\\.$", ""));
    }
  }

  @Test
  void anArticleIsNotComparedWithItselfNorWithItsOwnSource() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      add(archive, "1", "wire", PLEDGE);
      add(archive, "2", "wire", "Once more: " + PLEDGE);
      add(archive, "3", "tribune", PLEDGE + " So it says.");
      AnnotatedArticle article = article("1", "wire", PLEDGE);
      ArchivePassages found = archive.passages(article, matcher, 10);
      assertThat(others(found)).containsExactly("3");
      assertThat(found.withinOneSource()).isEqualTo(1);
      PassageMatcher acrossArticles =
          PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build();
      assertThat(others(archive.passages(article, acrossArticles, 10)))
          .containsExactlyInAnyOrder("2", "3");
    }
  }

  @Test
  void whatWasReplacedOrDeletedIsFoundNoMore() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      add(archive, "1", "wire", PLEDGE);
      add(archive, "2", "tribune", PLEDGE);
      archive.add(Article.builder("1", "Nothing is known so far.").source("wire").build());
      archive.delete("2");
      archive.commit();
      ArchivePassages found = archive.passages(article("3", "ledger", PLEDGE), matcher, 10);
      assertThat(found).isEqualTo(new ArchivePassages(List.of(), 0, 0, 0));
    }
  }

  @Test
  void thoseThatShareMostComeFirstAndTheRestIsCounted() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      add(archive, "some", "wire", PLEDGE);
      add(archive, "most", "tribune", PLEDGE + " Nobody in Moscow had been prepared to accept it.");
      AnnotatedArticle article =
          article("new", "ledger", PLEDGE + " Nobody in Moscow had been prepared to accept it.");
      ArchivePassages found = archive.passages(article, matcher, 1);
      assertThat(others(found)).containsExactly("most");
      assertThat(found.overLimit()).isEqualTo(1);
      assertThatThrownBy(() -> archive.passages(article, matcher, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aPhraseThatOccursEverywhereIsSkippedAndCounted() throws Exception {
    PassageMatcher rare = PassageMatcher.builder().maxOccurrences(2).build();
    String phrase = "could not immediately be reached for comment on Monday";
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 3; i++) {
        add(archive, "wire " + i, "wire " + i, "Mr Smith, of town " + i + ", " + phrase + ".");
      }
      ArchivePassages found = archive.passages(article("4", "x", "She " + phrase + "."), rare, 10);
      assertThat(found.articles()).isEmpty();
      assertThat(found.tooFrequent()).isPositive();
    }
  }

  @Test
  void articlesOfFewWordsMatchNothing() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      add(archive, "1", "wire", "");
      add(archive, "2", "tribune", "Berlin.");
      add(archive, "3", "ledger", "one two three four five six seven eight");
      for (String text : List.of("", "Berlin.", "\uD800", "one two three four five six seven")) {
        assertThat(archive.passages(article("4", "x", text), matcher, 10).articles()).isEmpty();
      }
      assertThat(
              others(
                  archive.passages(
                      article("4", "x", "One, two, three, four, five, six, seven, eight"),
                      matcher,
                      10)))
          .containsExactly("3");
    }
  }

  private static List<String> others(ArchivePassages found) {
    return found.articles().stream().map(other -> other.article().id()).toList();
  }

  private static void add(Archive archive, String id, String source, String text)
      throws IOException {
    archive.add(article(id, source, text));
    archive.refresh();
  }

  private static AnnotatedArticle article(String id, String source, String text) {
    return Annotator.english().annotate(Article.builder(id, text).source(source).build());
  }
}
