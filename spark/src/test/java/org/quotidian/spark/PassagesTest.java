package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
    for (boolean includeRewrites : new boolean[] {false, true}) {
      PassageMatcher matcher =
          PassageMatcher.builder()
              .maxOccurrences(12)
              .across(Across.ARTICLES)
              .includeRewrites(includeRewrites)
              .build();

      OneMachine one = assertSame(articles, matcher);

      assertThat(one.statistics().tooFrequent()).isPositive();
    }
  }

  /** A window that more than 60 reports share pairs further reports with the first ones alone. */
  @Test
  void crowdsAreComparedWithTheFirstOnes() {
    OneMachine one = assertSame(reports(240), DEFAULTS);

    assertThat(one.statistics().crowded()).isGreaterThan(40);
  }

  /** Reports of one event: two of six sentences each, and words of their own. */
  private static List<Article> reports(int count) {
    Random random = new Random(11);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int first = random.nextInt(5);
      for (int sentence : new int[] {first, first + 1 + random.nextInt(5 - first)}) {
        for (int word = 0; word < 20; word++) {
          boolean isReplaced = random.nextInt(30) == 0;
          text.append(isReplaced ? "x" + random.nextInt(3) : "s" + sentence + "w" + word);
          text.append(word == 19 ? ". " : " ");
        }
      }
      for (int word = 0; word < 90; word++) {
        text.append("a").append(i).append("o").append(word).append(' ');
      }
      articles.add(
          Article.builder("r" + (1000 + i), text.toString()).source("paper " + i % 50).build());
    }
    return articles;
  }

  /** However little comes together in one task, the result is the same. */
  @Test
  void tasksMayBeSmall() {
    Limits small = new Limits(5, 20_000, 20, 20_000, 200);

    assertSame(new Papers().articles(), DEFAULTS, small);
    assertSame(reports(230), DEFAULTS, small);
  }

  /** The same words in too many sentences are counted, and make no pairs. */
  @Test
  void sentencesThatAreTooFrequentMakeNoPairs() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      // The order differs, so that there is no run.
      String[] words = "frost delayed vineyard harvest around Tokaj villages again".split(" ");
      List<String> shuffled = new ArrayList<>(List.of(words));
      Collections.shuffle(shuffled, new Random(i));
      articles.add(
          Article.builder("a" + (100 + i), String.join(" ", shuffled) + ". Other" + i + " news" + i)
              .source("paper " + i)
              .build());
    }
    PassageMatcher matcher = PassageMatcher.builder().maxOccurrences(30).build();

    OneMachine one = assertSame(articles, matcher);

    assertThat(one.statistics().frequentSentences()).isPositive();
  }

  @Test
  void twoArticlesOfOneIdAreRefused() {
    List<Article> articles = List.of(Article.of("same", "One text."), Article.of("same", "Other."));

    assertThatThrownBy(() -> QuotidianSpark.passages(LocalSpark.rows(articles), DEFAULTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 articles have the id of another one");
  }

  private static OneMachine assertSame(List<Article> articles, PassageMatcher matcher) {
    return assertSame(articles, matcher, Limits.DEFAULT);
  }

  private static OneMachine assertSame(
      List<Article> articles, PassageMatcher matcher, Limits limits) {
    OneMachine one = OneMachine.passages(articles, matcher);

    PassageResult result =
        new PassageJob(LocalSpark.session(), matcher, limits).run(LocalSpark.rows(articles));

    List<String> lines = OneMachine.lines(result);
    assertThat(lines).hasSize(one.lines().size());
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).isEqualTo(one.lines().get(i));
    }
    assertThat(result.articles()).isEqualTo(articles.size());
    assertThat(result.withinOneSource()).isEqualTo(one.statistics().withinOneSource());
    assertThat(result.boilerplate()).isEqualTo(one.statistics().boilerplate());
    assertThat(result.copies()).isEqualTo(one.statistics().copies());
    assertThat(result.crowded()).isEqualTo(one.statistics().crowded());
    assertThat(result.frequentSentences()).isEqualTo(one.statistics().frequentSentences());
    assertThat(result.skippedKeys()).isZero();
    assertThat(result.tooFrequent()).isEqualTo(one.statistics().tooFrequent());
    assertThat(OneMachine.frequent(result)).isEqualTo(one.frequent());
    assertThat(OneMachine.clusters(result)).isEqualTo(one.clusters());
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
