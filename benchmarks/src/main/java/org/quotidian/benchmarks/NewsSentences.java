package org.quotidian.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;

/** The sentences of {@link NewsCorpus}. */
public final class NewsSentences {

  private NewsSentences() {}

  /** Those of the first {@code articles} articles, in their order. */
  public static List<String> of(int articles) {
    List<String> sentences = new ArrayList<>();
    for (Article article : NewsCorpus.articles(articles)) {
      for (Sentence sentence : Annotator.sentences().annotate(article).sentences()) {
        sentences.add(sentence.span().of(article.text()));
      }
    }
    return sentences;
  }
}
