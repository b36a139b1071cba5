package org.quotidian.crossref;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.crossref.figure.ArticleFigures;
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
  private @Nullable ArticleFigures figures;
  private @Nullable ArticleSentences sentences;
  private @Nullable QuotedWords quotedWords;
  private @Nullable List<QuotedFragment> fragments;
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

  synchronized ArticleFigures figures() {
    ArticleFigures made = figures;
    if (made == null) {
      made = new ArticleFigures(profile, this::sentences);
      figures = made;
    }
    return made;
  }

  /** Frees what was prepared, but for the quotations; it is made again if it is needed again. */
  synchronized void release() {
    sentences = null;
    quotedWords = null;
    figures = null;
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
}
