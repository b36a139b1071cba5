/**
 * Sentence-level search, quotations and shared passages across news articles, on Apache Lucene.
 *
 * <p>Start at {@link org.quotidian.Archive}.
 */
module org.quotidian.core {
  requires static org.jspecify;
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.join;
  requires org.apache.lucene.queryparser;

  exports org.quotidian;
  exports org.quotidian.alert;
  exports org.quotidian.annotate;
  exports org.quotidian.annotation;
  exports org.quotidian.alignment;
  exports org.quotidian.article;
  exports org.quotidian.crossref;
  exports org.quotidian.passage;
  exports org.quotidian.query;
  exports org.quotidian.similarity;
  exports org.quotidian.story;
  exports org.quotidian.text;
}
