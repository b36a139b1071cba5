package org.quotidian.benchmarks.rivals;

import java.io.Closeable;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SentenceHit;

/** An index of articles in memory that finds words. */
enum IndexRival {
  /** Sentences with names, quotations and figures. */
  QUOTIDIAN("Quotidian") {
    @Override
    Index open() {
      return new OurIndex();
    }
  },
  /** The least that Lucene can do: one document an article. */
  LUCENE_ARTICLES("Lucene, one document an article") {
    @Override
    Index open() throws IOException {
      return new LuceneIndex(List::of);
    }
  },
  /** One document for each sentence that the JDK finds. */
  LUCENE_SENTENCES("Lucene, one document a sentence") {
    @Override
    Index open() throws IOException {
      return new LuceneIndex(IndexRival::sentences);
    }
  };

  private static final String ID = "id";
  private static final String TEXT = "text";

  private final String title;

  IndexRival(String title) {
    this.title = title;
  }

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** A new one. */
  abstract Index open() throws IOException;

  /** Articles that are added once, and then searched. */
  interface Index extends Closeable {

    /** Adds the articles, and makes them visible to searches. */
    void add(List<Article> articles) throws IOException;

    /** The articles of the best units that have all words in a row, or all words. */
    Set<String> find(List<String> words, boolean inARow, int limit) throws IOException;

    /** Its size. */
    long bytes() throws IOException;
  }

  private static List<String> sentences(String text) {
    BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.US);
    boundaries.setText(text);
    List<String> sentences = new ArrayList<>();
    int begin = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      sentences.add(text.substring(begin, end));
      begin = end;
    }
    return sentences;
  }

  /** Ours. */
  private static final class OurIndex implements Index {
    private final Archive archive = Archive.inMemory();

    @Override
    public void add(List<Article> articles) throws IOException {
      for (Article article : articles) {
        archive.add(article);
      }
      archive.commit();
    }

    @Override
    public Set<String> find(List<String> words, boolean inARow, int limit) throws IOException {
      String text = String.join(" ", words);
      Query query = inARow ? Queries.phrase(text) : Queries.words(text);
      Set<String> articles = new LinkedHashSet<>();
      for (SentenceHit hit :
          archive.search(SearchRequest.builder(query).limit(limit).build()).hits()) {
        articles.add(hit.article().id());
      }
      return articles;
    }

    @Override
    public long bytes() throws IOException {
      return archive.statistics().bytes();
    }

    @Override
    public void close() throws IOException {
      archive.close();
    }
  }

  /** What a Lucene document is made of. */
  @FunctionalInterface
  private interface Units {
    List<String> of(String text);
  }

  /** Plain Lucene: words neither stemmed nor understood. */
  private static final class LuceneIndex implements Index {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Units units;
    private DirectoryReader reader;

    LuceneIndex(Units units) throws IOException {
      this.units = units;
      writer =
          new IndexWriter(
              directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(128));
      reader = DirectoryReader.open(writer);
    }

    @Override
    public void add(List<Article> articles) throws IOException {
      for (Article article : articles) {
        List<Document> block = new ArrayList<>();
        for (String unit : units.of(article.text())) {
          Document document = new Document();
          document.add(new StringField(ID, article.id(), Field.Store.NO));
          document.add(new StoredField(ID, article.id()));
          document.add(new TextField(TEXT, unit, Field.Store.YES));
          block.add(document);
        }
        writer.updateDocuments(new Term(ID, article.id()), block);
      }
      writer.commit();
      reader.close();
      reader = DirectoryReader.open(writer);
    }

    @Override
    public Set<String> find(List<String> words, boolean inARow, int limit) throws IOException {
      IndexSearcher searcher = new IndexSearcher(reader);
      Set<String> articles = new LinkedHashSet<>();
      for (ScoreDoc hit : searcher.search(query(words, inARow), limit).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        articles.add(document.get(ID));
      }
      return articles;
    }

    private static Query query(List<String> words, boolean inARow) {
      if (inARow) {
        return new PhraseQuery(TEXT, words.toArray(new String[0]));
      }
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      words.forEach(word -> all.add(new TermQuery(new Term(TEXT, word)), Occur.MUST));
      return all.build();
    }

    @Override
    public long bytes() throws IOException {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    }

    @Override
    public void close() throws IOException {
      reader.close();
      writer.close();
      directory.close();
    }
  }
}
