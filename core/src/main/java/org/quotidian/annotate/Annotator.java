package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/**
 * Finds what an article's text holds. Immutable and safe to share between threads; the same text
 * always gives the same answer, and the work is linear in its length.
 */
public final class Annotator {

  private static final Annotator ENGLISH = new Annotator(SentenceSplitter.english());

  private final SentenceSplitter splitter;

  private Annotator(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /** The annotator for English. Texts in other languages get sentences by the same rules. */
  public static Annotator english() {
    return ENGLISH;
  }

  /** Reads the article's text and finds its sentences. */
  public AnnotatedArticle annotate(Article article) {
    Tokens tokens = Tokens.of(article.text());
    int[] ranges = splitter.split(tokens);
    List<Sentence> sentences = new ArrayList<>(ranges.length / 2);
    for (int i = 0; i < ranges.length; i += 2) {
      int first = ranges[i];
      int end = ranges[i + 1];
      sentences.add(new Sentence(tokens.begin(first), tokens.end(end - 1), first, end));
    }
    return AnnotatedArticle.of(article, tokens, sentences);
  }
}
