package org.quotidian.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.CrossReference.ExclusiveItem;
import org.quotidian.crossref.Parallel;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Links;
import org.quotidian.web.page.Shown;
import org.quotidian.web.reader.ArticleView.Item;
import org.quotidian.web.reader.ArticleView.Only;
import org.quotidian.web.reader.ArticleView.Other;
import org.quotidian.web.reader.ArticleView.Paragraph;
import org.quotidian.web.reader.ArticleView.SentenceView;

/** Makes the view of an article from its cross-reference. */
public final class ArticleViews {

  /** So many things of a kind that only one article has are listed. */
  private static final int MAX_ONLY = 40;

  private final Labels labels;
  private final Links links;
  private final SentenceViews sentences;

  public ArticleViews(Labels labels, Links links) {
    this.labels = labels;
    this.links = links;
    sentences = new SentenceViews(labels, links);
  }

  /** The view of the article that is cross-referenced, as one of several on a page. */
  public ArticleView of(CrossReference reference) {
    return of(reference, false);
  }

  /** The view of the article that is cross-referenced, on a page of its own. */
  public ArticleView alone(CrossReference reference) {
    return of(reference, true);
  }

  private ArticleView of(CrossReference reference, boolean isAlone) {
    AnnotatedArticle annotated = reference.article();
    Article article = annotated.article();
    Map<Integer, List<Parallel>> bySentence = new TreeMap<>();
    for (Parallel parallel : reference.parallels()) {
      bySentence
          .computeIfAbsent(parallel.here().sentence(), number -> new ArrayList<>())
          .add(parallel);
    }
    Map<Integer, BoilerplateSentence> boilerplate = new TreeMap<>();
    reference.boilerplate().forEach(repeated -> boilerplate.put(repeated.sentence(), repeated));
    List<SentenceView> views = new ArrayList<>();
    for (int i = 0; i < annotated.sentences().size(); i++) {
      views.add(
          sentences.of(annotated, i, bySentence.getOrDefault(i, List.of()), boilerplate.get(i)));
    }
    return new ArticleView(
        links.article(annotated).substring(links.article(annotated).lastIndexOf('#') + 1),
        isAlone ? Shown.of(Labels.source(article)) : labels.of(annotated),
        Labels.title(article),
        Shown.of(article.id()),
        article.source() == null ? null : Shown.of(article.source()),
        Dates.of(article.published()),
        webAddress(article.url()),
        summary(views, boilerplate.size()),
        paragraphs(annotated, views),
        others(bySentence),
        only(annotated, reference.exclusive()),
        isAlone);
  }

  /** An address that a browser may open: anything else, such as a script, is none. */
  public static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String lower = url.strip().toLowerCase(Locale.ROOT);
    boolean isWeb = lower.startsWith("https://") || lower.startsWith("http://");
    return isWeb ? Shown.of(url.strip()) : null;
  }

  private static String summary(List<SentenceView> views, int boilerplate) {
    long shared = views.stream().filter(SentenceView::hasCards).count();
    String are = boilerplate == 1 ? " more is" : " more are";
    String repeated = boilerplate == 0 ? "" : " " + boilerplate + are + " boilerplate.";
    return (shared == 0 ? "None" : Counts.number(shared))
        + " of its "
        + Counts.of(views.size() - boilerplate, "sentence")
        + (shared < 2 ? " occurs elsewhere." : " occur elsewhere.")
        + repeated;
  }

  /** Blank lines separate paragraphs; in a text without any, line breaks do. */
  private static List<Paragraph> paragraphs(AnnotatedArticle article, List<SentenceView> views) {
    String text = article.article().text();
    List<Sentence> all = article.sentences();
    boolean hasBlankLines = false;
    for (int i = 1; i < all.size(); i++) {
      hasBlankLines |= breaks(text, all.get(i - 1).end(), all.get(i).begin()) > 1;
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    List<SentenceView> paragraph = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i > 0
          && breaks(text, all.get(i - 1).end(), all.get(i).begin()) > (hasBlankLines ? 1 : 0)) {
        paragraphs.add(new Paragraph(List.copyOf(paragraph)));
        paragraph.clear();
      }
      paragraph.add(views.get(i));
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(new Paragraph(List.copyOf(paragraph)));
    }
    return paragraphs;
  }

  private static long breaks(String text, int begin, int end) {
    return text.substring(begin, Math.max(begin, end)).chars().filter(c -> c == '\n').count();
  }

  private List<Other> others(Map<Integer, List<Parallel>> bySentence) {
    Map<AnnotatedArticle, Integer> counts = new LinkedHashMap<>();
    for (List<Parallel> parallels : bySentence.values()) {
      Set<AnnotatedArticle> articles = new LinkedHashSet<>();
      parallels.forEach(parallel -> articles.add(parallel.there().article()));
      articles.forEach(article -> counts.merge(article, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(
            other ->
                new Other(
                    labels.of(other.getKey()),
                    links.article(other.getKey()),
                    Counts.of(other.getValue(), "sentence")))
        .toList();
  }

  private List<Only> only(AnnotatedArticle article, List<ExclusiveItem> items) {
    List<Only> only = new ArrayList<>();
    for (ExclusiveItem.What what : ExclusiveItem.What.values()) {
      List<Item> its =
          items.stream()
              .filter(item -> item.what() == what && what != ExclusiveItem.What.SENTENCE)
              .map(item -> item(article, item))
              .toList();
      if (!its.isEmpty()) {
        String more =
            its.size() > MAX_ONLY ? "and " + Counts.number(its.size() - MAX_ONLY) + " more" : null;
        only.add(
            new Only(
                heading(what, its.size()), its.subList(0, Math.min(MAX_ONLY, its.size())), more));
      }
    }
    return only;
  }

  private Item item(AnnotatedArticle article, ExclusiveItem item) {
    int sentence = SentenceViews.number(article, item.span().begin());
    return new Item(
        Shown.of(item.span().of(article.article().text())), links.sentence(article, sentence));
  }

  private static String heading(ExclusiveItem.What what, int count) {
    return switch (what) {
      case SENTENCE -> Counts.of(count, "sentence");
      case QUOTATION -> Counts.of(count, "quotation");
      case FIGURE -> Counts.of(count, "figure");
      case ENTITY -> Counts.of(count, "name");
    };
  }
}
