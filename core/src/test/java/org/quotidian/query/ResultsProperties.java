package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.search.Query;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchRequest.Order;

/** Pages, groups and counts against one long list of all that matches. */
class ResultsProperties {

  private static final int EVERYTHING = 1000;

  @Property(tries = 60)
  void pagesAreTheWholeListCutUp(
      @ForAll("articles") @Size(min = 1, max = 12) List<String> articles,
      @ForAll Order order,
      @ForAll @IntRange(min = 1, max = 5) int limit)
      throws IOException {
    try (Archive archive = archive(articles)) {
      SearchRequest.Builder request = SearchRequest.builder(query()).order(order);
      List<String> whole = names(archive.search(request.limit(EVERYTHING).build()).hits());
      assertThat(whole).hasSize(matching(articles)).doesNotHaveDuplicates();
      List<String> paged = new ArrayList<>();
      String next = null;
      do {
        SearchResult page = archive.search(request.limit(limit).after(next).build());
        assertThat(page.hits()).hasSizeLessThanOrEqualTo(limit);
        paged.addAll(names(page.hits()));
        next = page.next();
      } while (next != null);
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Property(tries = 60)
  void groupsAreTheWholeListByArticle(
      @ForAll("articles") @Size(min = 1, max = 12) List<String> articles,
      @ForAll Order order,
      @ForAll @IntRange(min = 1, max = 3) int size,
      @ForAll @IntRange(min = 1, max = 4) int limit)
      throws IOException {
    try (Archive archive = archive(articles)) {
      SearchRequest.Builder request = SearchRequest.builder(query()).order(order);
      Map<String, List<String>> expected = new LinkedHashMap<>();
      for (SentenceHit hit : archive.search(request.limit(EVERYTHING).build()).hits()) {
        expected
            .computeIfAbsent(hit.article().id(), unseen -> new ArrayList<>())
            .add(hit.article().id() + " " + hit.number());
      }
      Map<String, List<String>> groups = new LinkedHashMap<>();
      request.groupByArticle(size).limit(limit);
      String next = null;
      do {
        SearchResult page = archive.search(request.after(next).build());
        for (SearchResult.Group group : page.groups()) {
          assertThat(expected.getOrDefault(group.name(), List.of())).hasSize((int) group.total());
          assertThat(groups.put(group.name(), names(group.hits()))).isNull();
        }
        next = page.next();
      } while (next != null);
      expected.replaceAll((article, all) -> all.subList(0, Math.min(size, all.size())));
      assertThat(List.copyOf(groups.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
    }
  }

  @Property(tries = 60)
  void countsAreThoseOfTheWholeList(
      @ForAll("articles") @Size(min = 1, max = 12) List<String> articles) throws IOException {
    try (Archive archive = archive(articles)) {
      SearchRequest request =
          SearchRequest.builder(query())
              .limit(EVERYTHING)
              .count(CountBy.SOURCE)
              .count(CountBy.MONTH)
              .count(CountBy.ENTITY)
              .count(CountBy.SPEAKER)
              .build();
      SearchResult first = archive.search(request);
      Map<String, Long> sources = new TreeMap<>();
      Map<String, Long> months = new TreeMap<>();
      for (SentenceHit hit : first.hits()) {
        Article article = hit.article().article();
        if (article.source() != null) {
          sources.merge(article.source(), 1L, Long::sum);
        }
        if (article.published() != null) {
          months.merge(article.published().toString().substring(0, 7), 1L, Long::sum);
        }
      }
      assertThat(asMap(first, CountBy.SOURCE)).isEqualTo(sources);
      assertThat(asMap(first, CountBy.MONTH)).isEqualTo(months);
      // Asked again and again, columns are kept in memory.
      for (int i = 0; i < 50; i++) {
        assertThat(archive.search(request).counts()).isEqualTo(first.counts());
      }
    }
  }

  private static Map<String, Long> asMap(SearchResult result, CountBy by) {
    Map<String, Long> counts = new TreeMap<>();
    for (SearchResult.Count count : result.counts().getOrDefault(by, List.of())) {
      counts.put(count.value(), count.sentences());
    }
    return counts;
  }

  private static Query query() {
    try {
      return Queries.parse("ferry harbour");
    } catch (QuerySyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static int matching(List<String> articles) {
    int count = 0;
    for (String text : articles) {
      for (String sentence : text.split("\\. ")) {
        count += sentence.contains("ferry") || sentence.contains("harbour") ? 1 : 0;
      }
    }
    return count;
  }

  /** Sentences of a few words, so that many have the same score. */
  @Provide
  Arbitrary<List<String>> articles() {
    Arbitrary<String> sentence =
        Arbitraries.of("ferry", "harbour", "ferry harbour", "old ferry", "quay", "tide ferry")
            .map(words -> "The " + words + " was there");
    return sentence
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(sentences -> String.join(". ", sentences) + ".")
        .list();
  }

  /** Several segments, dates that many articles share, some without. */
  private static Archive archive(List<String> articles) throws IOException {
    Archive archive = Archive.inMemory();
    for (int i = 0; i < articles.size(); i++) {
      Article.Builder article = Article.builder("article-" + i, articles.get(i));
      if (i % 4 != 0) {
        article.source("Source " + i % 3);
        article.published(PublicationDate.parse("2026-0" + (1 + i % 3) + "-1" + i % 2));
      }
      archive.add(article.build());
      if (i % 5 == 4) {
        archive.refresh();
      }
    }
    archive.commit();
    return archive;
  }

  private static List<String> names(List<SentenceHit> hits) {
    return hits.stream().map(hit -> hit.article().id() + " " + hit.number()).toList();
  }
}
