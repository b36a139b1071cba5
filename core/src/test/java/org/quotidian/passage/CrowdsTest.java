package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

  private final PassageCollection collection = PassageMatcher.builder().build().collection();
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
