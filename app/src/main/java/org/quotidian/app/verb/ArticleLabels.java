package org.quotidian.app.verb;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.article.Article;

/**
 * The labels of articles: the source, with the id if another article has the same source; the id if
 * there is no source.
 */
public final class ArticleLabels {

  private final Map<String, Integer> articlesOfSource = new HashMap<>();

  public ArticleLabels(Collection<AnnotatedArticle> articles) {
    this(articles.stream().map(AnnotatedArticle::article));
  }

  public ArticleLabels(Stream<Article> articles) {
    articles.forEach(this::count);
  }

  private void count(Article article) {
    String source = article.source();
    if (source != null) {
      articlesOfSource.merge(source, 1, Integer::sum);
    }
  }

  public String of(AnnotatedArticle article) {
    return of(article.article());
  }

  public String of(Article article) {
    String source = article.source();
    if (source == null || source.isBlank()) {
      return article.id();
    }
    return articlesOfSource.getOrDefault(source, 0) > 1
        ? source + " (" + article.id() + ")"
        : source;
  }

  /** How many sources there are, an article without one being its own. */
  public static long sources(Collection<AnnotatedArticle> articles) {
    long without = articles.stream().filter(article -> article.article().source() == null).count();
    return without
        + articles.stream()
            .map(article -> article.article().source())
            .filter(source -> source != null)
            .distinct()
            .count();
  }

  /**
   * Source, date and title; or for the line below the title: source, date and id. Unknown parts are
   * skipped, and so are those that the title has already.
   */
  public static StyledText dateline(Article article, boolean withTitle) {
    StyledText line = new StyledText();
    String source = article.source();
    if (Formats.present(source) && (withTitle || !Formats.title(article).equals(source))) {
      add(line, source, Style.NAME);
    }
    if (article.published() != null) {
      add(line, day(article.published().inItsZone()), Style.FAINT);
    }
    if (withTitle) {
      add(line, Formats.present(article.title()) ? article.title() : null, Style.FAINT);
    } else {
      boolean isShown = article.id().equals(source) || article.id().equals(Formats.title(article));
      add(line, isShown ? null : article.id(), Style.FAINT);
    }
    return line;
  }

  private static void add(StyledText line, @Nullable String part, Style style) {
    if (part != null) {
      line.add(line.isEmpty() ? "" : Formats.DOT, Style.FAINT).add(part, style);
    }
  }

  /** Without the time of day. */
  private static String day(String date) {
    int time = date.indexOf('T');
    return time < 0 ? date : date.substring(0, time);
  }

  /** What a speaker rests on, as a value in JSON. */
  public static String basis(Quotation.Speaker speaker) {
    return speaker.basis().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What to add to the name of a speaker or an entity: nothing if it is near certain. */
  public static String doubt(Certainty certainty) {
    return switch (certainty) {
      case HIGH -> "";
      case MEDIUM -> " (likely)";
      case LOW -> " (a guess)";
    };
  }
}
