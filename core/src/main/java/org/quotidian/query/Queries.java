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
   * @param query the query as a person writes it
   * @return the query, for an archive or a search
   * @throws QuerySyntaxException if it can't be parsed
   */
  public static Query parse(String query) throws QuerySyntaxException {
    return SentenceQueryParser.parse(query);
  }

  /**
   * {@return a query for sentences with all of these words, in any inflection}
   *
   * @param words words with blanks between them
   */
  public static Query words(String words) {
    return all(Fields.TEXT, words);
  }

  /**
   * {@return a query for sentences with these words in a row}
   *
   * @param words words in order
   */
  public static Query phrase(String words) {
    return phrase(Fields.TEXT, words);
  }

  /**
   * Sentences that say again most of what a sentence says, in whatever order, and whatever else
   * they say: so many of its words that they weigh two thirds of it, about ({@link
   * org.quotidian.words.Containment} is at least 0.65, of which 0.6 by words of one stem). For a
   * text of several sentences, those that say one of them again.
   *
   * @param text a sentence, or several
   * @return a query for such sentences
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

  /**
   * {@return a query for sentences that mention the entity of this name, by any of its names}
   *
   * @param name a name, an alias or an entity id
   */
  public static Query mentions(String name) {
    return new NameQuery(NameQuery.Place.SENTENCE, null, name);
  }

  /**
   * {@return a query for sentences that mention the person, organisation or place of this name}
   *
   * @param type person, organisation or place
   * @param name a name, an alias or an entity id
   */
  public static Query mentions(EntityType type, String name) {
    return new NameQuery(NameQuery.Place.SENTENCE, type, name);
  }

  /**
   * {@return a query for sentences with a quotation by this speaker}
   *
   * @param speaker a name, an alias or an entity id
   */
  public static Query saidBy(String speaker) {
    return new QuotationQuery(new NameQuery(NameQuery.Place.SPEAKER, null, speaker));
  }

  /**
   * {@return a query for sentences with a quotation by this speaker that has all of these words}
   *
   * @param speaker a name, an alias or an entity id
   * @param words words with blanks between them
   */
  public static Query saidBy(String speaker, String words) {
    return new QuotationQuery(
        new BooleanQuery.Builder()
            .add(new NameQuery(NameQuery.Place.SPEAKER, null, speaker), BooleanClause.Occur.MUST)
            .add(all(Fields.QUOTE, words), BooleanClause.Occur.MUST)
            .build());
  }

  /**
   * {@return a query for sentences with a quotation that has these words in a row, by any speaker}
   *
   * @param words words in order
   */
  public static Query said(String words) {
    return new QuotationQuery(phrase(Fields.QUOTE, words));
  }

  /**
   * Sentences with a figure between two values, both included; a range that reaches into it too.
   *
   * @param low the lowest value
   * @param high the highest value
   * @return a query for such sentences
   */
  public static Query figure(double low, double high) {
    return FigureQuery.of(low, high, "");
  }

  /**
   * {@return a query for sentences with a figure between two values that counts {@code unit}}
   *
   * @param low the lowest value
   * @param high the highest value
   * @param unit what is counted, such as {@code troops}
   */
  public static Query figure(double low, double high, String unit) {
    return FigureQuery.of(low, high, unit);
  }

  /**
   * {@return a query for sentences with a figure that counts {@code unit}, such as {@code troops},
   * {@code %}}
   *
   * @param unit what is counted
   */
  public static Query figure(String unit) {
    return FigureQuery.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, unit);
  }

  /**
   * {@return a query for sentences of articles from this source, in whatever case}
   *
   * @param source the name of the source as its articles have it
   */
  public static Query source(String source) {
    return new TermQuery(new Term(Fields.SOURCE, source.toLowerCase(Locale.ROOT)));
  }

  /**
   * {@return a query for sentences of articles whose publication began in the time from one date to
   * the other} If both are days, months or years, the day of an article is the one in the zone of
   * its own date.
   *
   * @param first the first date
   * @param last the last date, included
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
