package org.quotidian.benchmarks.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.report.Chart;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.index.ArticleDocuments;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredArticles;

/**
 * What each field of an archive costs in bytes, by what Lucene keeps of it. The articles are read
 * back, and each field is written to a separate index in memory, as one segment whose documents
 * have nothing else; the cost of empty documents is excluded from the rows of the fields. This
 * needs some three times the size of the archive in memory.
 *
 * <p>Stored fields compress better together than one by one, and names of fields cost a little in
 * every index, so that the sum differs from the size of the whole, which is the last row.
 */
public final class FieldSizes implements Program {

  static final String TABLE = "Size by field";

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

    String title() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Part(String... extensions) {
      this.extensions = List.of(extensions);
    }
  }

  private static final int BUFFER_MEGABYTES = 8;
  private static final double KILOBYTE = 1000;

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

  /** The indexes of one run. */
  private static final class Indexes {
    private final Index whole = new Index();
    private final Index bare = new Index();
    private final Map<String, Index> fields = new TreeMap<>();
    private int documents;

    Indexes() throws IOException {}

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

    Table table(int articles) throws IOException {
      Map<Part, Long> nothing = bare.sizes();
      List<Column> columns = new ArrayList<>(List.of(Column.key("field")));
      for (Part part : Part.values()) {
        columns.add(Column.measured(part.title(), "kB", 1));
      }
      columns.add(Column.measured("all", "kB", 1));
      Table.Builder table =
          Table.builder(TABLE, columns.toArray(new Column[0]))
              .note(
                  String.format(
                      Locale.ROOT,
                      "%,d articles, %,d documents; each field in an index of its own.",
                      articles,
                      documents));
      Map<String, Map<Part, Long>> all = new LinkedHashMap<>();
      for (Map.Entry<String, Index> field : fields.entrySet()) {
        Map<Part, Long> sizes = field.getValue().sizes();
        nothing.forEach((part, bytes) -> sizes.merge(part, -bytes, Long::sum));
        all.put(field.getKey(), sizes);
      }
      all.entrySet().stream()
          .sorted(Comparator.comparingLong(field -> -sum(field.getValue())))
          .forEach(field -> row(table, field.getKey(), field.getValue()));
      row(table, "(empty documents)", nothing);
      row(table, "all fields in one index", whole.sizes());
      return table.build();
    }

    private static long sum(Map<Part, Long> sizes) {
      return sizes.values().stream().mapToLong(bytes -> Math.max(0, bytes)).sum();
    }

    private static void row(Table.Builder table, String name, Map<Part, Long> sizes) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(name));
      for (Part part : Part.values()) {
        long bytes = Math.max(0, sizes.getOrDefault(part, 0L));
        cells.add(bytes == 0 ? null : bytes / KILOBYTE);
      }
      cells.add(sum(sizes) / KILOBYTE);
      table.row(cells.toArray());
    }
  }

  @Override
  public About about() {
    return new About(
        "FieldSizes", "ARCHIVE", "what each field of an archive of yours costs in bytes", "1 min");
  }

  @Override
  public List<Chart> charts() {
    return List.of(Chart.bars("Size by field", TABLE, "field", "all"));
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(1, 1);
    Environment environment = Environment.current();
    try (FSDirectory directory = FSDirectory.open(arguments.path(0));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return report(Map.of(), environment, List.of(table(reader, Integer.MAX_VALUE)));
    }
  }

  /** Of the first articles of an index. */
  static Table table(IndexReader reader, int most) throws IOException {
    Indexes indexes = new Indexes();
    int articles = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum found = leaf.reader().postings(new Term(Fields.KIND, Fields.ARTICLE));
      while (articles < most && found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          indexes.add(StoredArticles.read(reader, leaf.docBase + found.docID()));
          articles++;
        }
      }
    }
    return indexes.table(articles);
  }
}
