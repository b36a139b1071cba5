package org.quotidian;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.index.ArticleDocuments;
import org.quotidian.index.Fields;
import org.quotidian.index.StoredArticles;

/**
 * Annotated articles in an application's own Lucene index, beside whatever else it holds: for those
 * who have an {@link IndexWriter} and an {@link IndexSearcher} already. {@link
 * org.quotidian.query.SentenceSearch} searches them, and {@link org.quotidian.query.Queries} makes
 * queries to be joined with the application's own.
 *
 * <p>{@code writer.updateDocuments(ArticleBlocks.id(id), ArticleBlocks.documents(article))} adds an
 * article, or puts it in the place of the one of its id.
 *
 * <p>An article is a block of documents, all of whose fields start with {@code q.}: under each
 * sentence the quotations in it, then the sentence, and last the article. A block is replaced and
 * deleted as a whole only; the writer must not be one with an index sort.
 */
public final class ArticleBlocks {

  private ArticleBlocks() {}

  /**
   * The documents of an article, to be added as one block. Each is good until the next is taken: a
   * writer reads them so.
   */
  public static Iterable<? extends Iterable<? extends IndexableField>> documents(
      AnnotatedArticle article) {
    return new ArticleDocuments(article);
  }

  /** The term that all documents of an article have: to replace or delete its block. */
  public static Term id(String articleId) {
    return Fields.block(articleId);
  }

  /** The article of this id with all its annotations. */
  public static Optional<AnnotatedArticle> article(IndexSearcher searcher, String articleId)
      throws IOException {
    return Optional.ofNullable(StoredArticles.find(searcher, articleId));
  }
}
