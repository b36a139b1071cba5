package org.quotidian.passage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/** Many reports that have sentences of one statement: {@link MatchStatistics#crowded}. */
class CrowdsTest {

  private static final String STATEMENT =
      "The reservoir above the old mill will be drained from the first week of March.";

  private static final String SECRET =
      " A ledger of 1874 lists eleven cottages under the water, and a chapel beside them.";

  private PassageCollection collection = PassageMatcher.builder().build().collection();
  private final List<Passage> passages = new ArrayList<>();
  private int articles;

  @Test
  void furtherReportsAreComparedWithTheFirstTen() {
    MatchStatistics found = matchReports(100);
    assertThat(found.crowded()).isEqualTo(90);
    assertThat(found.passages()).isEqualTo(10 * 9 / 2 + 90 * 10);
    assertThat(partners(99)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void uptoSixtyReportsAreAllCompared() {
    MatchStatistics found = matchReports(60);
    assertThat(found.crowded()).isZero();
    assertThat(found.passages()).isEqualTo(60 * 59 / 2);
  }

  @Test
  void passagesGrowWithTheReportsAndNotWithTheirSquare() {
    long some = matchReports(200).passages();
    CrowdsTest more = new CrowdsTest();
    assertThat(more.matchReports(400).passages()).isLessThan(3 * some);
  }

  @Test
  void whatTwoFurtherReportsShareBesidesIsReportedWithTheWordsBefore() {
    for (int i = 0; i < 98; i++) {
      add(STATEMENT + own());
    }
    add(STATEMENT + SECRET + own());
    add(STATEMENT + SECRET + own());
    assertThat(match().crowded()).isEqualTo(90);
    assertThat(partners(99)).contains(98);
    assertThat(passages)
        .filteredOn(passage -> passage.left().article() == 98 && passage.right().article() == 99)
        .extracting(Passage::words)
        .containsExactly(30);
  }

  /** Promise 1 as it holds for crowds: nothing shared is missing, though not each pair is there. */
  @Test
  void everySharedWindowOfAReportIsInAPassageOfIt() {
    for (int seed = 0; seed < 5; seed++) {
      CrowdsTest crowd = new CrowdsTest();
      crowd.collection = PassageMatcher.builder().includeRewrites(false).build().collection();
      List<String[]> texts = crowd.addRandomReports(new Random(seed), 280);
      MatchStatistics found = crowd.match();
      assertThat(found.crowded()).isGreaterThan(50);
      assertThat(found.copies()).isZero();
      assertThat(crowd.uncovered(texts)).isEmpty();
    }
  }

  /** Two of six sentences each, with words replaced, and so much of its own that it is no copy. */
  private List<String[]> addRandomReports(Random random, int count) {
    List<String[]> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int first = random.nextInt(5);
      for (int sentence : new int[] {first, first + 1 + random.nextInt(5 - first)}) {
        for (int word = 0; word < 20; word++) {
          boolean isReplaced = random.nextInt(50) == 0;
          text.append(isReplaced ? "x" + random.nextInt(3) : "s" + sentence + "w" + word);
          text.append(' ');
        }
      }
      for (int word = 0; word < 120; word++) {
        text.append("a").append(i).append("o").append(word).append(' ');
      }
      texts.add(text.toString().split(" "));
      add(text.toString());
    }
    return texts;
  }

  /** The windows of eight words that two articles have, but no passage of one of them. */
  private List<String> uncovered(List<String[]> texts) {
    Map<String, Set<Integer>> articlesWith = new HashMap<>();
    for (int article = 0; article < texts.size(); article++) {
      for (int at = 0; at + 8 <= texts.get(article).length; at++) {
        articlesWith
            .computeIfAbsent(window(texts.get(article), at), none -> new TreeSet<>())
            .add(article);
      }
    }
    List<Passage.Side> sides = new ArrayList<>();
    passages.forEach(passage -> sides.addAll(List.of(passage.left(), passage.right())));
    List<BitSet> covered = new ArrayList<>();
    for (String[] text : texts) {
      covered.add(new BitSet(text.length));
    }
    for (Passage.Side side : sides) {
      for (int at = side.firstWord(); at + 8 <= side.endWord(); at++) {
        covered.get(side.article()).set(at);
      }
    }
    List<String> uncovered = new ArrayList<>();
    for (int article = 0; article < texts.size(); article++) {
      for (int at = 0; at + 8 <= texts.get(article).length; at++) {
        String window = window(texts.get(article), at);
        if (requireNonNull(articlesWith.get(window)).size() > 1 && !covered.get(article).get(at)) {
          uncovered.add(article + ": " + window);
        }
      }
    }
    return uncovered;
  }

  private static String window(String[] words, int at) {
    return String.join(" ", Arrays.asList(words).subList(at, at + 8));
  }

  private MatchStatistics matchReports(int count) {
    for (int i = 0; i < count; i++) {
      add(STATEMENT + own());
    }
    return match();
  }

  /** Words that no other article has: so many that the reports are no copies. */
  private String own() {
    StringBuilder text = new StringBuilder(" ");
    for (int word = 0; word < 30; word++) {
      text.append("w").append(articles).append("x").append(word).append(' ');
    }
    return text.toString();
  }

  private void add(String text) {
    collection.add(collection.prepare(Article.of("a" + articles++, text)));
  }

  private MatchStatistics match() {
    return collection.match(passages::add, frequent -> {});
  }

  private Set<Integer> partners(int article) {
    Set<Integer> partners = new TreeSet<>();
    for (Passage passage : passages) {
      if (passage.right().article() == article) {
        partners.add(passage.left().article());
      }
    }
    return partners;
  }
}
