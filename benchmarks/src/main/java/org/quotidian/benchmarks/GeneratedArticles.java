package org.quotidian.benchmarks;

import java.io.IOException;
import java.util.Iterator;
import org.quotidian.article.Article;
import org.quotidian.ingest.ArticleSink;

/** As many articles of {@link NewsCorpus} as wanted. */
final class GeneratedArticles implements ArticleSource {

  @Override
  public void read(int most, ArticleSink sink) throws IOException {
    Iterator<Article> articles = NewsCorpus.stream().limit(most).iterator();
    while (articles.hasNext()) {
      sink.accept(articles.next());
    }
  }

  @Override
  public int count(int most) {
    return most;
  }

  @Override
  public String description() {
    return "generated news";
  }
}
