package org.quotidian.web.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.article.Article;

/**
 * What articles are called: the source; the title if another article has the same source, with the
 * source before it if there are several sources, and the date after it if another article has the
 * same title; the id if all these are the same.
 */
public final class Labels {

  private static final int MAX_TITLE = 60;

  private final Map<String, Integer> articlesOfSource = new HashMap<>();
  private final Map<String, Integer> articlesOfTitle = new HashMap<>();
  private final Map<String, Integer> articlesOfDate = new HashMap<>();
  private final boolean severalSources;

  public Labels(Collection<AnnotatedArticle> articles) {
    Set<String> sources = new HashSet<>();
    for (AnnotatedArticle article : articles) {
      articlesOfSource.merge(source(article.article()), 1, Integer::sum);
      articlesOfTitle.merge(titled(article.article()), 1, Integer::sum);
      articlesOfDate.merge(dated(article.article()), 1, Integer::sum);
      sources.add(source(article.article()));
    }
    severalSources = sources.size() > 1;
  }

  /** The label of an article. */
  public String of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    String source = source(article);
    if (articlesOfSource.getOrDefault(source, 0) < 2) {
      return Shown.of(source);
    }
    String name = name(article);
    return severalSources ? Shown.of(source) + ": " + name : name;
  }

  private String name(Article article) {
    String title = shortened(title(article));
    if (articlesOfTitle.getOrDefault(titled(article), 0) < 2) {
      return title;
    }
    Dates date = Dates.of(article.published());
    return date != null && articlesOfDate.getOrDefault(dated(article), 0) < 2
        ? title + ", " + date.shown()
        : Shown.of(article.id());
  }

  private static String titled(Article article) {
    return source(article) + "\n" + title(article);
  }

  private static String dated(Article article) {
    return titled(article) + "\n" + article.published();
  }

  /** The begin of a title, up to the end of a word. */
  private static String shortened(String title) {
    if (title.length() <= MAX_TITLE) {
      return title;
    }
    int end = title.lastIndexOf(' ', MAX_TITLE);
    end = end < MAX_TITLE / 2 ? title.offsetByCodePoints(0, MAX_TITLE / 2) : end;
    return title.substring(0, end) + "…";
  }

  /** The source of an article, or its id if it has none. */
  public static String source(Article article) {
    String source = article.source();
    return source == null || source.isBlank() ? article.id() : source;
  }

  /** The title of an article, or its id if it has none. */
  public static String title(Article article) {
    String title = article.title();
    return Shown.of(title == null || title.isBlank() ? article.id() : title);
  }
}
