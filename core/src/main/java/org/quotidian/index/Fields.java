package org.quotidian.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The fields of the index, and what they hold. */
public final class Fields {

  /** Every document: {@link #SENTENCE} or {@link #ARTICLE}. */
  public static final String KIND = "kind";

  /** A {@link #KIND}: a sentence of an article. */
  public static final String SENTENCE = "sentence";

  /** A {@link #KIND}: the article, last of its block. */
  public static final String ARTICLE = "article";

  /** Every document: the article's id, so that one term deletes the block. */
  public static final String ID = "id";

  /** Sentence: its words, stemmed. Position n is the sentence's n-th word. */
  public static final String TEXT = "text";

  /** Sentence: the article's source, in lower case. */
  public static final String SOURCE = "source";

  /** Sentence: the first second that the publication date can mean, since 1970 in UTC. */
  public static final String PUBLISHED = "published";

  /** Sentence: its number in the article, from 0. */
  public static final String NUMBER = "number";

  /** Article: what was known of it, stored. */
  static final String STORED_SOURCE = "stored-source";

  static final String STORED_URL = "stored-url";
  static final String STORED_TITLE = "stored-title";
  static final String STORED_PUBLISHED = "stored-published";
  static final String STORED_LANGUAGE = "stored-language";
  static final String STORED_TEXT = "stored-text";

  /** Article: its sentences as token numbers, stored. */
  static final String STORED_SENTENCES = "stored-sentences";

  private Fields() {}

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
