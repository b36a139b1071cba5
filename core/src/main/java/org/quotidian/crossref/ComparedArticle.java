package org.quotidian.crossref;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.event.ArticleProfile;
import org.quotidian.event.ArticleSentences;
import org.quotidian.event.SentenceRuns;

/**
 * An article prepared for comparison. Sentences and quotations are prepared when they are first
 * needed: most articles of a collection are compared with one article as a whole only. Safe to
 * share between threads.
 */
final class ComparedArticle {

  private final ArticleProfile profile;
  private @Nullable ArticleSentences sentences;
  private @Nullable QuotedWords quotedWords;
  private @Nullable List<QuotedFragment> fragments;
  private @Nullable List<FigureContext> numbers;
  private @Nullable ArticleSubject subject;
  private @Nullable SentenceRuns runs;

  ComparedArticle(AnnotatedArticle article) {
    profile = new ArticleProfile(article);
  }

  AnnotatedArticle article() {
    return profile.article();
  }

  ArticleProfile profile() {
    return profile;
  }

  synchronized ArticleSentences sentences() {
    ArticleSentences made = sentences;
    if (made == null) {
      made = new ArticleSentences(profile);
      sentences = made;
    }
    return made;
  }

  synchronized QuotedWords quotedWords() {
    QuotedWords made = quotedWords;
    if (made == null) {
      made = new QuotedWords(article());
      quotedWords = made;
    }
    return made;
  }

  synchronized List<QuotedFragment> fragments() {
    List<QuotedFragment> made = fragments;
    if (made == null) {
      made = QuotedFragments.in(article());
      fragments = made;
    }
    return made;
  }

  synchronized List<FigureContext> numbers() {
    List<FigureContext> made = numbers;
    if (made == null) {
      made = FigureContext.in(article());
      numbers = made;
    }
    return made;
  }

  /** Unlike the others not safe to share between threads. */
  SentenceRuns runs() {
    SentenceRuns made = runs;
    if (made == null) {
      made = new SentenceRuns(article());
      runs = made;
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
}
