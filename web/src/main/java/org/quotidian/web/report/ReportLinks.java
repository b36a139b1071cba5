package org.quotidian.web.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.web.page.Links;

/**
 * Addresses within the page: {@code #a3} is the third article, {@code #a3s14} its sentence 14.
 * Those of an article that the reader does not show are that of the note which says so.
 */
final class ReportLinks implements Links {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The id of the note. */
  static final String NOT_SHOWN = "not-shown";

  private final Set<String> shown = new HashSet<>();

  /**
   * @param articles all articles, which are numbered in this order
   * @param shown those that the reader shows
   */
  ReportLinks(List<AnnotatedArticle> articles, List<AnnotatedArticle> shown) {
    shown.forEach(article -> this.shown.add(article.id()));
    for (AnnotatedArticle article : articles) {
      numbers.putIfAbsent(article.id(), numbers.size() + 1);
    }
  }

  /** Whether the reader shows an article. */
  boolean isShown(AnnotatedArticle article) {
    return shown.contains(article.id());
  }

  /** The number of an article in the report, from 1. */
  int number(AnnotatedArticle article) {
    return numbers.getOrDefault(article.id(), 0);
  }

  @Override
  public String article(AnnotatedArticle article) {
    return isShown(article) ? "#a" + number(article) : "#" + NOT_SHOWN;
  }

  @Override
  public String sentence(AnnotatedArticle article, int sentence) {
    return isShown(article) ? "#" + anchor(article, sentence) : "#" + NOT_SHOWN;
  }

  @Override
  public String anchor(AnnotatedArticle article, int sentence) {
    return "a" + number(article) + "s" + (sentence + 1);
  }
}
