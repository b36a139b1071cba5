package org.quotidian.web.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.web.page.Links;

/** Addresses within the page: {@code #a3} is the third article, {@code #a3s14} its sentence 14. */
final class ReportLinks implements Links {

  private final Map<String, Integer> numbers = new HashMap<>();

  ReportLinks(List<AnnotatedArticle> articles) {
    for (AnnotatedArticle article : articles) {
      numbers.putIfAbsent(article.id(), numbers.size() + 1);
    }
  }

  /** The number of an article in the report, from 1. */
  int number(AnnotatedArticle article) {
    return numbers.getOrDefault(article.id(), 0);
  }

  @Override
  public String article(AnnotatedArticle article) {
    return "#a" + number(article);
  }

  @Override
  public String sentence(AnnotatedArticle article, int sentence) {
    return "#" + anchor(article, sentence);
  }

  @Override
  public String anchor(AnnotatedArticle article, int sentence) {
    return "a" + number(article) + "s" + (sentence + 1);
  }
}
