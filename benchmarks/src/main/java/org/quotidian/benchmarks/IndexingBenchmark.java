package org.quotidian.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quotidian.Archive;
import org.quotidian.article.Article;

/**
 * Making an archive. One operation is a new archive in memory, all articles, and a commit; one
 * thread adds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class IndexingBenchmark {

  /** What is made of the articles. */
  public enum Index {
    /** Annotated sentences, one block an article. */
    QUOTIDIAN {
      @Override
      long make(List<Article> articles) throws IOException {
        try (Archive archive = Archive.inMemory()) {
          for (Article article : articles) {
            archive.add(article);
          }
          archive.commit();
          return archive.articleCount();
        }
      }
    },
    /**
     * The least that Lucene can do: one document an article, its words neither split nor stemmed.
     */
    LUCENE_ARTICLES {
      @Override
      long make(List<Article> articles) throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
            IndexWriter writer =
                new IndexWriter(
                    directory,
                    new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(128))) {
          for (Article article : articles) {
            Document document = new Document();
            document.add(new StringField("id", article.id(), Field.Store.YES));
            document.add(new TextField("text", article.text(), Field.Store.YES));
            writer.updateDocument(new Term("id", article.id()), document);
          }
          writer.commit();
          try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reader.numDocs();
          }
        }
      }
    };

    /** Makes the index, and returns how many articles it holds. */
    abstract long make(List<Article> articles) throws IOException;
  }

  @Param public Index index = Index.QUOTIDIAN;

  @Param("1000")
  public int articleCount = 1000;

  private List<Article> articles = List.of();

  @Setup
  public void setUp() {
    articles = NewsCorpus.articles(articleCount);
  }

  @Benchmark
  public long index() throws IOException {
    return index.make(articles);
  }
}
