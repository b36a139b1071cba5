package org.quotidian.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.ArticleDocuments;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredArticles;

/**
 * What each field of an archive costs in bytes, by what Lucene keeps of it. All articles are read
 * back, and each field is written to a separate index in memory, as one segment whose documents
 * have nothing else; the cost of empty documents is excluded from the rows of the fields.
 *
 * <p>Argument: the archive's folder. Needs some three times its size in memory.
 *
 * <p>Stored fields compress better together than one by one, and names of fields cost a little in
 * every index, so that the sum differs from the size of the whole, which is printed as well.
 */
public final class FieldSizes {

  /** What Lucene keeps, by the ends of the names of the files that hold it. */
  enum Part {
    TERMS("tim", "tip", "tmd"),
    POSTINGS("doc", "psm"),
    POSITIONS("pos", "pay"),
    DOC_VALUES("dvd", "dvm"),
    NORMS("nvd", "nvm"),
    POINTS("kdd", "kdi", "kdm"),
    STORED("fdt", "fdx", "fdm");

    private final List<String> extensions;

    Part(String... extensions) {
      this.extensions = List.of(extensions);
    }
  }

  private static final int BUFFER_MEGABYTES = 8;

  /** An index that holds one field of each document, or all. */
  private static final class Index {
    private final ByteBuffersDirectory files = new ByteBuffersDirectory();
    private final IndexWriter writer;

    Index() throws IOException {
      IndexWriterConfig config =
          new IndexWriterConfig()
              .setUseCompoundFile(false)
              .setRAMBufferSizeMB(BUFFER_MEGABYTES)
              // Keeps documents in their order.
              .setMergePolicy(new LogDocMergePolicy());
      config.getMergePolicy().setNoCFSRatio(0);
      writer = new IndexWriter(files, config);
    }

    /** The bytes of each part, once all is written. */
    Map<Part, Long> sizes() throws IOException {
      writer.forceMerge(1);
      writer.close();
      Map<Part, Long> sizes = new EnumMap<>(Part.class);
      for (String file : files.listAll()) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        for (Part part : Part.values()) {
          if (part.extensions.contains(extension)) {
            sizes.merge(part, files.fileLength(file), Long::sum);
          }
        }
      }
      files.close();
      return sizes;
    }
  }

  private final Index whole = new Index();
  private final Index bare = new Index();
  private final Map<String, Index> fields = new TreeMap<>();
  private int documents;

  private FieldSizes() throws IOException {}

  public static void main(String[] args) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Path.of(args[0]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      run(reader, System.out);
    }
  }

  static void run(IndexReader reader, PrintStream out) throws IOException {
    FieldSizes sizes = new FieldSizes();
    int articles = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum found = leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE));
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          sizes.add(StoredArticles.read(reader, leaf.docBase + found.docID()));
          articles++;
        }
      }
    }
    sizes.print(articles, out);
  }

  private void add(AnnotatedArticle article) throws IOException {
    for (Iterable<? extends IndexableField> document : new ArticleDocuments(article)) {
      Map<String, Document> parts = new TreeMap<>();
      for (IndexableField field : document) {
        parts.computeIfAbsent(field.name(), unseen -> new Document()).add(field);
      }
      for (String name : parts.keySet()) {
        if (!fields.containsKey(name)) {
          fields.put(name, afterOthers());
        }
      }
      for (Map.Entry<String, Index> index : fields.entrySet()) {
        index.getValue().writer.addDocument(parts.getOrDefault(index.getKey(), new Document()));
      }
      bare.writer.addDocument(new Document());
      documents++;
    }
    // A new one, because each works for one writer only.
    for (Iterable<? extends IndexableField> document : new ArticleDocuments(article)) {
      whole.writer.addDocument(document);
    }
  }

  /** An index for a field that no document so far has had. */
  private Index afterOthers() throws IOException {
    Index index = new Index();
    for (int i = 0; i < documents; i++) {
      index.writer.addDocument(new Document());
    }
    return index;
  }

  private void print(int articles, PrintStream out) throws IOException {
    Map<Part, Long> nothing = bare.sizes();
    out.printf(Locale.ROOT, "%,d articles, %,d documents; in bytes%n%n", articles, documents);
    List<String> heads = new ArrayList<>();
    for (Part part : Part.values()) {
      heads.add(part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    row(out, "field", heads, "all");
    for (Map.Entry<String, Index> field : fields.entrySet()) {
      Map<Part, Long> sizes = field.getValue().sizes();
      nothing.forEach((part, bytes) -> sizes.merge(part, -bytes, Long::sum));
      row(out, field.getKey(), sizes);
    }
    row(out, "(bare documents)", nothing);
    row(out, "the whole", whole.sizes());
  }

  private static void row(PrintStream out, String name, Map<Part, Long> sizes) {
    List<String> cells = new ArrayList<>();
    long all = 0;
    for (Part part : Part.values()) {
      long bytes = Math.max(0, sizes.getOrDefault(part, 0L));
      cells.add(bytes == 0 ? "" : String.format(Locale.ROOT, "%,d", bytes));
      all += bytes;
    }
    row(out, name, cells, String.format(Locale.ROOT, "%,d", all));
  }

  private static void row(PrintStream out, String name, List<String> cells, String all) {
    out.printf(Locale.ROOT, "%-20s", name);
    cells.forEach(cell -> out.printf(Locale.ROOT, " %12s", cell));
    out.printf(Locale.ROOT, " %12s%n", all);
  }
}
