package org.quotidian.crossref.figure;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.event.ArticleProfile;
import org.quotidian.event.ArticleSentences;

/**
 * The numbers of an article, prepared for comparison with those of others when they are first
 * needed. Safe to share between threads.
 */
public final class ArticleFigures {

  private final ArticleProfile profile;
  private final Supplier<ArticleSentences> sentences;
  private @Nullable List<FigureContext> numbers;
  private @Nullable ArticleSubject subject;

  /**
   * The numbers of an article.
   *
   * @param sentences gives its sentences; called each time that they are needed
   */
  public ArticleFigures(ArticleProfile profile, Supplier<ArticleSentences> sentences) {
    this.profile = profile;
    this.sentences = sentences;
  }

  private AnnotatedArticle article() {
    return profile.article();
  }

  ArticleProfile profile() {
    return profile;
  }

  ArticleSentences sentences() {
    return sentences.get();
  }

  @Nullable PublicationDate published() {
    return article().article().published();
  }

  synchronized List<FigureContext> numbers() {
    List<FigureContext> made = numbers;
    if (made == null) {
      made = FigureContext.in(article());
      numbers = made;
    }
    return made;
  }

  synchronized ArticleSubject subject() {
    ArticleSubject made = subject;
    if (made == null) {
      made = new ArticleSubject(article());
      subject = made;
    }
    return made;
  }

  /**
   * The places of some of the numbers, which are given by their places in the order of the text.
   */
  public Stream<Span> spans(BitSet some) {
    List<FigureContext> all = numbers();
    return some.stream().mapToObj(number -> all.get(number).number.span());
  }
}
