package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.Archive;
import org.quotidian.article.Article;

/**
 * Queries that say which quotations must not be met, in small segments and in one of many windows.
 */
class ExcludedQuotationsTest {

  /** Lucene goes through a segment in windows of some thousand documents. */
  @Test
  void whatIsExcludedIsAllThatIsLeftOut() throws Exception {
    Random random = new Random(7);
    String[] speakers = {"Friedrich Merz", "Owen Brandt", "Marta Hollis"};
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 20; sentence++) {
          // Long stretches without any quotation.
          boolean quotes = i % 150 < 50 && random.nextInt(4) == 0;
          text.append(
              quotes
                  ? "“The ferry was late,” said " + speakers[random.nextInt(3)] + ". "
                  : random.nextBoolean() ? "The ferry was full. " : "The harbour was empty. ");
        }
        archive.add(Article.of("article " + i, text.toString()));
      }
      archive.commit();
      for (String query :
          List.of("speaker:Merz NOT speaker:Brandt", "ferry NOT speaker:Merz", "-speaker:Merz")) {
        Set<String> expected = new TreeSet<>(found(archive, query.split("(NOT |-)speaker")[0]));
        found(archive, query.replaceAll("^.*(NOT |-)", "")).forEach(expected::remove);
        assertThat(found(archive, query)).as(query).isEqualTo(expected).hasSizeGreaterThan(100);
      }
    }
  }

  private static Set<String> found(Archive archive, String query) throws Exception {
    Set<String> found = new TreeSet<>();
    for (SentenceHit hit : archive.search(query.isEmpty() ? "*:*" : query, 20_000).hits()) {
      found.add(hit.article().id() + " " + hit.number());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speaker:Merz NOT talks                 | one 0",
        "speaker:Merz -talks -quote:ferry       | one 0",
        "quote:agreement NOT quote:ferry        | one 0",
        "talks -speaker:Merz                    | two 1",
        "-speaker:Merz                          | two 1, three 0",
        "(speaker:Merz NOT talks) OR harbour    | one 0, two 1, three 0",
        "quote:(agreement -ferry)               | one 0",
        "+speaker:Merz +agreement               | one 0",
        "title:talks NOT speaker:Merz           | two 1",
      })
  void answers(String query, String expected) throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.of("one", "“We have an agreement,” Merz said."));
      archive.refresh();
      archive.add(
          Article.builder(
                  "two", "“The talks go on,” said Friedrich Merz. The harbour had its own talks.")
              .title("Talks")
              .build());
      archive.refresh();
      archive.add(Article.of("three", "Nobody came to the harbour."));
      archive.refresh();
      assertThat(archive.search(query, 10).hits())
          .extracting(hit -> hit.article().id() + " " + hit.number())
          .containsExactlyInAnyOrderElementsOf(List.of(expected.split(", ")));
    }
  }
}
