package org.quotidian.index;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/**
 * The block of documents of one article. The documents are made as they are asked for, and each is
 * good until the next one is: so does Lucene's writer read them.
 */
public final class ArticleDocuments implements Iterable<Iterable<? extends IndexableField>> {

  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.freeze();
  }

  private final AnnotatedArticle article;

  public ArticleDocuments(AnnotatedArticle article) {
    this.article = article;
  }

  @Override
  public Iterator<Iterable<? extends IndexableField>> iterator() {
    List<Sentence> sentences = article.sentences();
    NewsAnalyzer.Sentences analyzed = new NewsAnalyzer.Sentences();
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next <= sentences.size();
      }

      @Override
      public Document next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int number = next++;
        return number < sentences.size() ? sentence(number, analyzed) : whole();
      }
    };
  }

  private Document sentence(int number, NewsAnalyzer.Sentences analyzed) {
    Sentence sentence = article.sentences().get(number);
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.SENTENCE, Field.Store.NO));
    document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
    document.add(
        new Field(
            Fields.TEXT,
            analyzed.of(article.tokens(), sentence.firstToken(), sentence.endToken()),
            WORDS));
    document.add(new NumericDocValuesField(Fields.NUMBER, number));
    String source = article.article().source();
    if (source != null) {
      String folded = source.toLowerCase(Locale.ROOT);
      document.add(new StringField(Fields.SOURCE, folded, Field.Store.NO));
    }
    PublicationDate published = article.article().published();
    if (published != null) {
      long second = published.from().getEpochSecond();
      document.add(new LongField(Fields.PUBLISHED, second, Field.Store.NO));
    }
    return document;
  }

  private Document whole() {
    Article article = this.article.article();
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
    document.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
    PublicationDate published = article.published();
    store(document, Fields.STORED_SOURCE, article.source());
    store(document, Fields.STORED_URL, article.url());
    store(document, Fields.STORED_TITLE, article.title());
    store(document, Fields.STORED_PUBLISHED, published == null ? null : published.toString());
    store(document, Fields.STORED_LANGUAGE, article.language());
    store(document, Fields.STORED_TEXT, article.text());
    document.add(
        new StoredField(Fields.STORED_SENTENCES, SentenceCodec.encode(this.article.sentences())));
    return document;
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }
}
