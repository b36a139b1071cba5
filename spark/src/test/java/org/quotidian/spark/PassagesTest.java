package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.ingest.ArticleReader;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.Across;

/** Spark finds the same passages as one machine. */
class PassagesTest {

  private static final PassageMatcher DEFAULTS = PassageMatcher.builder().build();

  @Test
  void theSampleCorpusHasTheSamePassages() throws IOException {
    List<Article> articles = new ArrayList<>();
    ArticleReader.create()
        .read(Path.of("../seeds"), articles::add, problem -> assertThat(problem).isNull());

    OneMachine one = assertSame(articles, DEFAULTS);

    assertThat(one.lines()).hasSizeGreaterThan(20);
  }

  @Test
  void generatedNewsHaveTheSamePassages() {
    OneMachine one = assertSame(NewsCorpus.articles(300), DEFAULTS);

    assertThat(one.lines()).hasSizeGreaterThan(30);
  }

  @Test
  void manyGeneratedNewsHaveTheSameRuns() {
    PassageMatcher matcher =
        PassageMatcher.builder()
            .across(Across.ARTICLES)
            .includeRewrites(false)
            .minBoilerplateArticles(0)
            .build();

    OneMachine one = assertSame(NewsCorpus.articles(4000), matcher);

    assertThat(one.lines()).hasSizeGreaterThan(900);
  }

  @Test
  void copiesBoilerplateAndFrequentRunsAreTheSame() {
    List<Article> articles = new Papers().articles();

    OneMachine one = assertSame(articles, DEFAULTS);

    assertThat(one.statistics().copies()).isGreaterThan(5);
    assertThat(one.statistics().boilerplate()).isPositive();
    assertThat(one.lines()).anyMatch(line -> line.contains("edited"));
  }

  @Test
  void runsInTooManyPlacesStartNothing() {
    List<Article> articles = new Papers().articles();
    PassageMatcher matcher =
        PassageMatcher.builder()
            .maxOccurrences(12)
            .across(Across.ARTICLES)
            .includeRewrites(false)
            .build();

    OneMachine one = assertSame(articles, matcher);

    assertThat(one.statistics().tooFrequent()).isPositive();
  }

  @Test
  void twoArticlesOfOneIdAreRefused() {
    List<Article> articles = List.of(Article.of("same", "One text."), Article.of("same", "Other."));

    assertThatThrownBy(() -> QuotidianSpark.passages(LocalSpark.rows(articles), DEFAULTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 articles have the id of another one");
  }

  private static OneMachine assertSame(List<Article> articles, PassageMatcher matcher) {
    OneMachine one = OneMachine.passages(articles, matcher);

    PassageResult result = QuotidianSpark.passages(LocalSpark.rows(articles), matcher);

    List<String> lines = OneMachine.lines(result);
    assertThat(lines).hasSize(one.lines().size());
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).isEqualTo(one.lines().get(i));
    }
    assertThat(result.articles()).isEqualTo(articles.size());
    assertThat(result.withinOneSource()).isEqualTo(one.statistics().withinOneSource());
    assertThat(result.boilerplate()).isEqualTo(one.statistics().boilerplate());
    assertThat(result.copies()).isEqualTo(one.statistics().copies());
    assertThat(result.skippedKeys()).isZero();
    if (one.statistics().tooFrequent() == 0) {
      assertThat(OneMachine.clusters(result)).isEqualTo(one.clusters());
    }
    result.close();
    return one;
  }

  /** Made-up papers that print one wire report, edited or not, each with its own last lines. */
  private static final class Papers {
    private static final int PAPERS = 6;
    private static final int COPIES = 75;
    private static final int OTHERS = 60;

    private final Random random = new Random(7);
    private final List<String> words = new ArrayList<>();

    Papers() {
      String letters = "bdfgklmnprstvz";
      String vowels = "aeiou";
      for (int i = 0; i < 900; i++) {
        StringBuilder word = new StringBuilder();
        for (int k = 0; k < 2 + random.nextInt(3); k++) {
          word.append(letters.charAt(random.nextInt(letters.length())))
              .append(vowels.charAt(random.nextInt(vowels.length())));
        }
        words.add(word.toString());
      }
    }

    private String sentence(int length) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
      }
      return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ". ";
    }

    private String text(int sentences) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < sentences; i++) {
        text.append(sentence(8 + random.nextInt(15)));
      }
      return text.toString();
    }

    List<Article> articles() {
      List<String> wire = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        wire.add(sentence(14));
      }
      String said = "\u201cwe will certainly not close the harbour\u201d";
      List<String> lastLines = new ArrayList<>();
      String ofAgency = sentence(12).strip();
      for (int i = 0; i < PAPERS; i++) {
        lastLines.add(
            "\n\n" + ofAgency + "\n" + sentence(11).strip() + "\n" + sentence(6).strip() + "\n");
      }
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < COPIES + OTHERS; i++) {
        StringBuilder text = new StringBuilder();
        if (i < COPIES) {
          for (String one : wire) {
            text.append(random.nextInt(6) == 0 ? edited(one) : one);
          }
          text.append(i % 5 == 0 ? text(3) : "");
        } else {
          text.append(text(8));
          text.append(i % 7 == 0 ? edited(wire.get(i % wire.size())) : "");
          text.append(i % 9 == 0 ? "The mayor said " + said + " on Monday. " : "");
        }
        text.append(lastLines.get(i % PAPERS));
        articles.add(
            Article.builder("a" + (1000 + i * 37 % 1000), text.toString())
                .source("paper " + i % PAPERS)
                .build());
      }
      return articles;
    }

    /** The same with two words replaced. */
    private String edited(String sentence) {
      String[] parts = sentence.strip().split(" ");
      parts[3] = words.get(random.nextInt(words.size()));
      parts[9] = words.get(random.nextInt(words.size()));
      return String.join(" ", parts) + " ";
    }
  }
}
