package org.quotidian;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;
import org.quotidian.index.Fields;
import org.quotidian.query.SentenceSearch;

/**
 * What the articles of an archive were before they were replaced. They are in an index of their
 * own, in a folder inside the archive's, so that no ordinary search finds them. The id of a version
 * is that of its article and the time at which it was replaced.
 */
final class EarlierVersions implements Closeable {

  private static final String FOLDER = "versions";
  private static final String UNTIL = " (until ";

  private final ArchiveIndex index;
  private Instant last = Instant.EPOCH;

  EarlierVersions(ArchiveIndex index) {
    this.index = index;
  }

  /** The folder of the versions of an archive. */
  static Path folder(Path archive) {
    return archive.resolve(FOLDER);
  }

  /** Whether an archive has kept versions. */
  static boolean exist(@Nullable Path archive) {
    return archive != null && Files.isDirectory(folder(archive));
  }

  ArchiveIndex index() {
    return index;
  }

  /** Keeps an article that is about to be replaced. */
  void keep(AnnotatedArticle article) throws IOException {
    AnnotatedArticle version = withId(article, article.id() + UNTIL + now() + ")");
    index.write(
        writer ->
            writer.updateDocuments(
                SentenceSearch.block(version.id()), SentenceSearch.documents(version)));
  }

  /** Each time only once, so that no version takes the place of another. */
  private synchronized Instant now() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return last;
  }

  /** The versions of an article, the oldest first. */
  List<Archive.Version> of(String articleId) throws IOException {
    return index.search(
        searcher -> {
          List<Archive.Version> versions = new ArrayList<>();
          for (String id : ids(searcher.getIndexReader(), articleId)) {
            Optional<AnnotatedArticle> version = SentenceSearch.article(searcher, id);
            if (version.isPresent()) {
              Instant replaced = replaced(id, articleId);
              versions.add(new Archive.Version(replaced, withId(version.get(), articleId)));
            }
          }
          versions.sort((one, other) -> one.replaced().compareTo(other.replaced()));
          return versions;
        });
  }

  /** Deletes all versions of an article. */
  void delete(String articleId) throws IOException {
    index.refresh();
    List<String> ids = index.search(searcher -> ids(searcher.getIndexReader(), articleId));
    for (String id : ids) {
      index.write(writer -> writer.deleteDocuments(SentenceSearch.block(id)));
    }
  }

  private static List<String> ids(IndexReader reader, String articleId) throws IOException {
    List<String> ids = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.ID);
    if (terms == null) {
      return ids;
    }
    BytesRef prefix = new BytesRef((articleId + UNTIL).getBytes(StandardCharsets.UTF_8));
    TermsEnum each = terms.iterator();
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return ids;
    }
    for (BytesRef term = each.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = each.next()) {
      String id = term.utf8ToString();
      if (!replaced(id, articleId).equals(Instant.MIN)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** When a version was replaced; {@link Instant#MIN} if the id is of no version of the article. */
  private static Instant replaced(String id, String articleId) {
    int begin = articleId.length() + UNTIL.length();
    if (!id.endsWith(")") || begin >= id.length()) {
      return Instant.MIN;
    }
    try {
      return Instant.parse(id.substring(begin, id.length() - 1));
    } catch (DateTimeException e) {
      // Another article's, the id of which starts with the same characters.
      return Instant.MIN;
    }
  }

  private static AnnotatedArticle withId(AnnotatedArticle annotated, String id) {
    Article article = annotated.article();
    return AnnotatedArticle.of(
        new Article(
            id,
            article.source(),
            article.url(),
            article.title(),
            article.published(),
            article.language(),
            article.text()),
        annotated.sentences(),
        annotated.mentions(),
        annotated.quotations(),
        annotated.figures());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
