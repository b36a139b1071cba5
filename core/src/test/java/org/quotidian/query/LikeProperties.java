package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.query.clause.LikeQuery;
import org.quotidian.words.Containment;

/** {@code like:} finds what a comparison with each sentence finds. */
class LikeProperties {

  private static final String[] WORDS =
      ("the the a of will would lead leads leaders Europe European force forces multinational"
              + " Zelenskyy Zelensky guarantee guaranteed guarantees 18 eighteen U.S. US far\u2011off"
              + " troops deal talks Berlin safe safer")
          .split(" ");

  private final Annotator annotator = Annotator.sentences();

  @Property(tries = 60)
  void findsWhatAComparisonWithEachSentenceFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int articles) throws IOException {
    Random random = new Random(seed);
    String asked = sentence(random, 1 + random.nextInt(12));
    Map<String, Float> expected = new TreeMap<>();
    List<AnnotatedArticle> kept = new ArrayList<>();
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < articles; i++) {
        String text = sentence(random, random.nextInt(20)) + " " + sentence(random, 5);
        // Some of the same words, so that there is something to find.
        text += random.nextBoolean() ? " Well, " + asked.toLowerCase(Locale.ROOT) : "";
        AnnotatedArticle article = annotator.annotate(Article.of("" + i, text));
        archive.add(article);
        if (random.nextInt(10) == 0) {
          archive.commit();
        }
        if (random.nextInt(8) == 0) {
          archive.delete("" + i);
          continue;
        }
        kept.add(article);
        for (int number = 0; number < article.sentences().size(); number++) {
          float score = score(asked, article.text(article.sentences().get(number)));
          if (score > 0) {
            expected.put(i + ":" + number, score);
          }
        }
      }
      archive.commit();
      Query like = Queries.like(asked);
      Map<String, Float> found = new TreeMap<>();
      archive
          .search(like, 1000)
          .hits()
          .forEach(hit -> found.put(hit.article().id() + ":" + hit.number(), hit.score()));
      assertThat(found).isEqualTo(expected);

      // Looked at one by one, as where another part of a query leads to them.
      Map<String, Float> explained = new TreeMap<>();
      for (AnnotatedArticle article : kept) {
        for (int number = 0; number < article.sentences().size(); number++) {
          Explanation explanation = archive.explain(like, article.id(), number);
          if (explanation.isMatch()) {
            explained.put(article.id() + ":" + number, explanation.getValue().floatValue());
          }
        }
      }
      assertThat(explained).isEqualTo(expected);
    }
  }

  @Property(tries = 30)
  void whatIsNotReadWouldNotBeAmongTheFirst(
      @ForAll long seed, @ForAll boolean dated, @ForAll boolean sourced) throws Exception {
    PublicationDate day = PublicationDate.parse("2025-12-15");
    Random random = new Random(seed);
    String asked = sentence(random, 3 + random.nextInt(10));
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder("Well");
        for (String word : asked.split("[ .]")) {
          text.append(' ').append(random.nextInt(10) == 0 ? "nothing" : word);
        }
        String words = text.append('.').toString();
        String source = random.nextInt(3) == 0 ? "Post" : "Wire";
        archive.add(
            annotator.annotate(
                Article.builder("" + i, words).source(source).published(day).build()));
        if (random.nextInt(100) == 0) {
          archive.commit();
        }
      }
      archive.commit();
      Query like = Queries.like(asked);
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(like, BooleanClause.Occur.MUST);
      if (dated) {
        both.add(Queries.published(day, day), BooleanClause.Occur.MUST);
      }
      if (sourced) {
        both.add(Queries.parse("source:wire"), BooleanClause.Occur.MUST);
      }
      like = dated || sourced ? both.build() : like;
      List<SentenceHit> all = archive.search(like, 1000).hits();
      List<SentenceHit> first = archive.search(like, 10).hits();
      assertThat(first)
          .extracting(hit -> hit.article().id())
          .isEqualTo(all.subList(0, first.size()).stream().map(hit -> hit.article().id()).toList());
      for (SentenceHit hit : first) {
        Explanation explanation = archive.explain(like, hit.article().id(), hit.number());
        assertThat(hit.score()).isEqualTo(explanation.getValue().floatValue());
      }
    }
  }

  /** What a sentence scores; 0 if it is not found. */
  private static float score(String asked, String sentence) {
    Containment said = new Containment(asked);
    List<String> terms = NewsAnalyzer.terms(asked);
    Set<String> others = new HashSet<>(NewsAnalyzer.terms(sentence));
    int exact = 0;
    int word = 0;
    for (int i = 0; i < said.tokens().count(); i++) {
      if (said.tokens().isWord(i) && others.contains(terms.get(word++))) {
        exact += (int) Math.round(said.weight(i) * LikeQuery.UNITS);
      }
    }
    double again = said.in(sentence);
    boolean isLike =
        exact >= Math.round(LikeQuery.LEAST_EXACT * LikeQuery.UNITS) && again >= LikeQuery.LEAST;
    double most = (double) exact / LikeQuery.UNITS + LikeQuery.MOST_ALIKE;
    return isLike ? (float) Math.min(again, most) : 0;
  }

  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder("Now");
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.append('.').toString();
  }
}
