package org.quotidian.query;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.EntityType;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.query.clause.FigureQuery;
import org.quotidian.query.clause.LikeQuery;
import org.quotidian.query.clause.NameQuery;
import org.quotidian.query.clause.QuotationQuery;

/**
 * Queries for sentences, made without the query language. They are Lucene queries that can be
 * combined with any others, and mean the same in an archive and in an application's own index.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news"))) {
 *   SearchResult result = archive.search(Queries.saidBy("Merz", "substantial agreement"), 10);
 * }
 * }</pre>
 */
public final class Queries {

  private Queries() {}

  /**
   * Parses a query in {@linkplain org.quotidian.query the query language}.
   *
   * @throws QuerySyntaxException if it can't be parsed
   */
  public static Query parse(String query) throws QuerySyntaxException {
    return SentenceQueryParser.parse(query);
  }

  /** Sentences with all of these words, in any inflection. */
  public static Query words(String words) {
    return all(Fields.TEXT, words);
  }

  /** Sentences with these words in a row. */
  public static Query phrase(String words) {
    return phrase(Fields.TEXT, words);
  }

  /**
   * Sentences that say again most of what a sentence says, in whatever order, and whatever else
   * they say: so many of its words that they weigh two thirds of it, about ({@link
   * org.quotidian.words.Containment} is at least 0.65, of which 0.6 by words of one stem). For a
   * text of several sentences, those that say one of them again.
   */
  public static Query like(String text) {
    AnnotatedArticle article = Annotator.sentences().annotate(Article.of("text", text));
    List<String> sentences =
        article.sentences().stream()
            .map(article::text)
            .filter(sentence -> !NewsAnalyzer.terms(sentence).isEmpty())
            .toList();
    return sentences.isEmpty()
        ? new MatchNoDocsQuery("a text without a word")
        : LikeQuery.of(sentences);
  }

  /** Sentences that mention the entity of this name, by any of its names. */
  public static Query mentions(String name) {
    return new NameQuery(NameQuery.Place.SENTENCE, null, name);
  }

  /** Sentences that mention the person, organisation or place of this name. */
  public static Query mentions(EntityType type, String name) {
    return new NameQuery(NameQuery.Place.SENTENCE, type, name);
  }

  /** Sentences with a quotation by this speaker. */
  public static Query saidBy(String speaker) {
    return new QuotationQuery(new NameQuery(NameQuery.Place.SPEAKER, null, speaker));
  }

  /** Sentences with a quotation by this speaker that has all of these words. */
  public static Query saidBy(String speaker, String words) {
    return new QuotationQuery(
        new BooleanQuery.Builder()
            .add(new NameQuery(NameQuery.Place.SPEAKER, null, speaker), BooleanClause.Occur.MUST)
            .add(all(Fields.QUOTE, words), BooleanClause.Occur.MUST)
            .build());
  }

  /** Sentences with a quotation that has these words in a row, by any speaker. */
  public static Query said(String words) {
    return new QuotationQuery(phrase(Fields.QUOTE, words));
  }

  /**
   * Sentences with a figure between two values, both included; a range that reaches into it too.
   */
  public static Query figure(double low, double high) {
    return FigureQuery.of(low, high, "");
  }

  /** Sentences with a figure between two values that counts {@code unit}. */
  public static Query figure(double low, double high, String unit) {
    return FigureQuery.of(low, high, unit);
  }

  /** Sentences with a figure that counts {@code unit}, such as {@code troops}, {@code %}. */
  public static Query figure(String unit) {
    return FigureQuery.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, unit);
  }

  /** Sentences of articles from this source, in whatever case. */
  public static Query source(String source) {
    return new TermQuery(new Term(Fields.SOURCE, source.toLowerCase(Locale.ROOT)));
  }

  /**
   * Sentences of articles whose publication began in the time from one date to the other. If both
   * are days, months or years, the day of an article is the one in the zone of its own date.
   */
  public static Query published(PublicationDate first, PublicationDate last) {
    Query between = PublishedRange.of(first, true, last, true);
    return between == null ? new MatchNoDocsQuery("an empty range of dates") : between;
  }

  private static Query all(String field, String words) {
    return WordQueries.all(field, words);
  }

  private static Query phrase(String field, String words) {
    Query phrase = WordQueries.phrase(field, words, 0);
    return phrase == null ? new MatchNoDocsQuery("no words") : phrase;
  }
}
