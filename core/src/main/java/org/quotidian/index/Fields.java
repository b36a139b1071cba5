package org.quotidian.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.quotidian.annotation.EntityType;

/**
 * The fields of the index, and what they hold. Their names start with {@code q.}, so that they get
 * along with an application's own fields in one index.
 *
 * <p>Apart from {@link #KIND}, {@link #ID} and {@link #NUMBER}, a field is on documents of one kind
 * only: a query for it needs no filter by kind.
 */
public final class Fields {

  /** Every document: {@link #QUOTATION}, {@link #SENTENCE} or {@link #ARTICLE}. */
  public static final String KIND = "q.kind";

  /** A {@link #KIND}: a quotation, once for each of its sentences. */
  public static final String QUOTATION = "quotation";

  /** A {@link #KIND}: a sentence of an article. */
  public static final String SENTENCE = "sentence";

  /** A {@link #KIND}: the article, last of its block. */
  public static final String ARTICLE = "article";

  /** Every document: the article's id, so that one term deletes the block. */
  public static final String ID = "q.id";

  /** Sentence, quotation: its number in the article, from 0. Doc values. */
  public static final String NUMBER = "q.number";

  /**
   * Sentence: its words, stemmed. Position n is the sentence's n-th word. Two words with {@code &}
   * between them are one term too, in the position of the second.
   */
  public static final String TEXT = "q.text";

  /** Sentence: its words as they are, folded, without a possessive ending. No positions. */
  public static final String TEXT_FORMS = "q.text-forms";

  /** Sentence: the article's source, in lower case. */
  public static final String SOURCE = "q.source";

  /** Sentence: the article's source as given. Doc values. */
  public static final String SOURCE_VALUE = "q.source-value";

  /** Sentence: the first second that the publication date can mean, since 1970 in UTC. */
  public static final String PUBLISHED = "q.published";

  /** Sentence: the day of publication in the zone of its date, counted from 1970. */
  public static final String PUBLISHED_DAY = "q.published-day";

  /** Sentence: the lower and upper end of each figure in it, as ranges of doubles. */
  public static final String FIGURE = "q.figure";

  /** Sentence: what its figures count: words, stemmed; currencies as ISO 4217 codes. */
  public static final String UNIT = "q.unit";

  /** Sentence: the ids of the entities that it mentions. Doc values. */
  public static final String ENTITY_VALUE = "q.entity-value";

  /** Sentence: the ids of those who speak in its quotations. Doc values. */
  public static final String SPEAKER_VALUE = "q.speaker-value";

  /** Sentence: its figures, such as {@code 40 trams}. Doc values. */
  public static final String FIGURE_VALUE = "q.figure-value";

  /**
   * Sentence: what its figures count, in small letters as {@link FigureUnits} has it. Doc values.
   */
  public static final String UNIT_VALUE = "q.unit-value";

  /** Quotation: all its words, stemmed, without those of an attribution that interrupts it. */
  public static final String QUOTE = "q.quote";

  /** Quotation: its words as in {@link #TEXT_FORMS}. */
  public static final String QUOTE_FORMS = "q.quote-forms";

  /** Quotation: the speaker, as in {@link #mentions}. */
  public static final String SPEAKER = "q.speaker";

  /** Quotation: the words that name the speaker, stemmed. */
  public static final String SPEAKER_WORDS = "q.speaker-words";

  /** Article: the words of its title, stemmed. */
  public static final String TITLE = "q.title";

  /** Article: the words of its title as in {@link #TEXT_FORMS}. */
  public static final String TITLE_FORMS = "q.title-forms";

  /** Article: its id. Doc values. */
  public static final String ARTICLE_ID = "q.article-id";

  /** Article: its source as given. Doc values. */
  public static final String ARTICLE_SOURCE = "q.article-source";

  /** Article: hashes of runs of its words, by which what shares them is found. */
  static final String FINGERPRINT = "q.fingerprint";

  /** Article: as {@link #PUBLISHED}. Doc values. */
  public static final String ARTICLE_PUBLISHED = "q.article-published";

  /** Article: what was known of it, stored. */
  static final String STORED_SOURCE = "q.stored-source";

  static final String STORED_URL = "q.stored-url";
  static final String STORED_TITLE = "q.stored-title";
  static final String STORED_PUBLISHED = "q.stored-published";
  static final String STORED_LANGUAGE = "q.stored-language";
  static final String STORED_TEXT = "q.stored-text";

  /** Article: all that was found in it, stored; see {@link AnnotationCodec}. */
  static final String STORED_ANNOTATIONS = "q.stored-annotations";

  private static final List<String> MENTIONS = List.of("q.person", "q.org", "q.place", "q.misc");
  private static final List<String> SAID =
      List.of("q.said-person", "q.said-org", "q.said-place", "q.said-misc");

  private Fields() {}

  /**
   * Sentence: the entities of this type that it mentions. A term is an entity's id, or one of its
   * {@linkplain #shortName short names}.
   */
  public static String mentions(EntityType type) {
    return MENTIONS.get(type.ordinal());
  }

  /** Quotation: the entities of this type that its words mention, as in {@link #mentions}. */
  public static String said(EntityType type) {
    return SAID.get(type.ordinal());
  }

  /**
   * The field that has the words of {@link #TEXT}, {@link #QUOTE} or {@link #TITLE} as they are.
   */
  public static String forms(String field) {
    return field + "-forms";
  }

  /** A short name as a term among ids. */
  public static String shortName(String name) {
    return "=" + name;
  }

  /** All documents that are quotations. */
  public static Query quotations() {
    return new TermQuery(new Term(KIND, QUOTATION));
  }

  /** All documents that are sentences. */
  public static Query sentences() {
    return new TermQuery(new Term(KIND, SENTENCE));
  }

  /** All documents that are articles, each the last of its block. */
  public static Query articles() {
    return new TermQuery(new Term(KIND, ARTICLE));
  }

  /** The whole block of an article. */
  public static Term block(String articleId) {
    return new Term(ID, articleId);
  }
}
