package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;

/** Fuzzing of the passage engine: it finds the runs that a brute-force search finds. */
class PassagesFuzz {

  private static final String[] WORDS = {
    "a",
    "A",
    "b",
    "c",
    "d",
    "U.S.",
    "US",
    "far\u2011off",
    "far-off",
    ",",
    "“",
    "’",
    "1,000",
    "1000",
    "é",
    "e",
    "\n\n",
    ".",
    "said",
    "the",
    "–",
    "e\u0301",
    "don't",
    "x_y",
    "*b*"
  };
  private static final String[] SOURCES = {"", "ap", "afp"};
  private static final int MOST_WORDS = 400;

  @FuzzTest(maxDuration = "2h")
  void runsAreThoseOfBruteForce(byte[] data) {
    List<AnnotatedArticle> articles = articles(data);
    int minWords = 3 + (data.length == 0 ? 0 : (data[0] & 7));
    PassageMatcher matcher =
        PassageMatcher.builder()
            .minWords(minWords)
            .maxOccurrences(Integer.MAX_VALUE)
            .includeRewrites(false)
            .build();
    List<String> reported = new ArrayList<>();
    matcher.match(articles, passage -> reported.add(SharedRunsProperties.describe(passage)));
    assertThat(reported)
        .containsExactlyElementsOf(SharedRunsProperties.bruteForce(articles, minWords));
  }

  @FuzzTest(maxDuration = "2h")
  void rewritesLieInTheirArticles(byte[] data) {
    List<AnnotatedArticle> articles = articles(data);
    PassageMatcher matcher = PassageMatcher.builder().minWords(4).build();
    List<Passage> found = new ArrayList<>();
    matcher.match(articles, found::add);
    for (Passage passage : found) {
      check(passage.left(), articles);
      check(passage.right(), articles);
      assertThat(passage.left().article()).isNotEqualTo(passage.right().article());
    }
  }

  private static void check(Passage.Side side, List<AnnotatedArticle> articles) {
    AnnotatedArticle article = articles.get(side.article());
    assertThat(side.firstWord()).isNotNegative().isLessThan(side.endWord());
    assertThat(side.endWord()).isLessThanOrEqualTo(Sides.words(article).size());
  }

  /** A byte is a word; those above the words start an article of one source or another. */
  private static List<AnnotatedArticle> articles(byte[] data) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String source = "";
    for (int i = 0; i < Math.min(data.length, MOST_WORDS); i++) {
      int code = data[i] & 0x3F;
      if (code < 60) {
        text.append(WORDS[code % WORDS.length]).append(' ');
      } else {
        articles.add(article(articles.size(), source, text));
        text.setLength(0);
        source = SOURCES[code % SOURCES.length];
      }
    }
    articles.add(article(articles.size(), source, text));
    return articles;
  }

  private static AnnotatedArticle article(int number, String source, CharSequence text) {
    String id = "article " + number;
    return source.isEmpty()
        ? PassageMatcherTest.article(id, text.toString())
        : PassageMatcherTest.article(id, source, text.toString());
  }
}
