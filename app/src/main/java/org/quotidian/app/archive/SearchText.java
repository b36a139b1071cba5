package org.quotidian.app.archive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Explanation;
import org.jspecify.annotations.Nullable;
import org.quotidian.alert.Alerts;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Formats;
import org.quotidian.article.Article;
import org.quotidian.query.SearchRequest;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.query.SentenceHit.Highlight;

/** Search results for people. */
final class SearchText {

  private static final String MARGIN = "  ";

  /** Marks are painted one over the other: the last one wins. */
  private static final List<Highlight.Kind> LAYERS =
      List.of(
          Highlight.Kind.QUOTATION,
          Highlight.Kind.ENTITY,
          Highlight.Kind.FIGURE,
          Highlight.Kind.WORD);

  private final Page page;
  private final int context;

  SearchText(Page page, int context) {
    this.page = page;
    this.context = context;
  }

  /**
   * @param explanations one for each hit, or none
   */
  void print(SearchResult result, List<Explanation> explanations) {
    int shown = 0;
    if (result.groups().isEmpty()) {
      for (SentenceHit hit : result.hits()) {
        page.line(ArticleLabels.dateline(hit.article().article(), true));
        print(hit, true);
        explain(explanations, shown++);
        page.emptyLine();
      }
    }
    for (SearchResult.Group group : result.groups()) {
      shown = print(group, explanations, shown);
    }
    result.counts().forEach(this::print);
    page.line(new StyledText().add(total(result), Style.FAINT));
    if (result.next() != null) {
      page.line(new StyledText().add("next page: --after " + result.next(), Style.FAINT));
    }
  }

  /**
   * @return the number of the next hit
   */
  private int print(SearchResult.Group group, List<Explanation> explanations, int hits) {
    boolean isStory = group.articles().size() > 1;
    if (isStory) {
      String articles = Formats.count(group.articles().size(), "article");
      page.line(new StyledText().add("one story in " + articles, Style.TITLE));
    }
    int shown = hits;
    @Nullable Article last = null;
    for (SentenceHit hit : group.hits()) {
      Article article = hit.article().article();
      if (last == null || !article.id().equals(last.id())) {
        page.paragraph(
            isStory ? MARGIN : "", new StyledText(), ArticleLabels.dateline(article, true));
      }
      last = article;
      print(hit, isStory);
      explain(explanations, shown++);
    }
    long more = group.total() - group.hits().size();
    StyledText end = new StyledText().add(isStory ? "" : group.name(), Style.FAINT);
    if (more > 0) {
      end.add(end.isEmpty() ? "" : Formats.DOT, Style.FAINT);
      end.add(Formats.number(more) + " more", Style.FAINT);
    }
    if (!end.isEmpty()) {
      page.paragraph(MARGIN, new StyledText(), end);
    }
    page.emptyLine();
    return shown;
  }

  /** The sentences that match an alert, below its name and the article's dateline. */
  void print(Alerts.Match match) {
    page.line(new StyledText().add(match.alert().name(), Style.TITLE));
    Article article = match.hits().get(0).article().article();
    page.paragraph(MARGIN, new StyledText(), ArticleLabels.dateline(article, true));
    for (SentenceHit hit : match.hits()) {
      print(hit, true);
    }
    page.emptyLine();
  }

  private static String total(SearchResult result) {
    String sentences = Formats.count(result.total(), "sentence");
    String line = result.exact() ? sentences : "more than " + sentences;
    if (result.next() == null) {
      return line;
    }
    return line
        + "; "
        + (result.groups().isEmpty() ? result.hits().size() : groups(result.groups()))
        + " shown (--limit N shows more)";
  }

  private static String groups(List<SearchResult.Group> groups) {
    boolean stories = groups.stream().anyMatch(group -> group.articles().size() > 1);
    return Formats.count(groups.size(), stories ? "group" : "article");
  }

  private void print(SentenceHit hit, boolean withArticle) {
    String around = context == 0 ? "" : MARGIN;
    for (Sentence sentence : hit.before(context)) {
      faint(MARGIN + around, hit.article().text(sentence));
    }
    StyledText label = new StyledText().add(context == 0 ? "" : "> ", Style.FAINT);
    page.paragraph(MARGIN, label, sentence(hit));
    for (Sentence sentence : hit.after(context)) {
      faint(MARGIN + around, hit.article().text(sentence));
    }
    StyledText place = new StyledText();
    for (Quotation.Speaker speaker : speakers(hit)) {
      place.add(place.isEmpty() ? "— " : ", ", Style.FAINT).add(speaker.name(), Style.PERSON);
      place.add(ArticleLabels.doubt(speaker.certainty()), Style.FAINT);
    }
    place.add(place.isEmpty() ? "" : Formats.DOT, Style.FAINT);
    place.add(withArticle ? hit.article().id() + Formats.DOT : "", Style.FAINT);
    place.add("sentence " + (hit.number() + 1), Style.FAINT);
    page.paragraph(MARGIN + around, new StyledText(), place);
  }

  /** The speakers of the quotations that matched, or if none did, of the sentence; each once. */
  static List<Quotation.Speaker> speakers(SentenceHit hit) {
    List<SentenceHit.Quoted> all = hit.quotations();
    boolean anyMatch = all.stream().anyMatch(SentenceHit.Quoted::isMatch);
    Map<String, Quotation.Speaker> speakers = new LinkedHashMap<>();
    for (SentenceHit.Quoted quoted : all) {
      if (quoted.isMatch() || !anyMatch) {
        quoted
            .quotation()
            .speakers()
            .forEach(speaker -> speakers.putIfAbsent(speaker.name(), speaker));
      }
    }
    return List.copyOf(speakers.values());
  }

  /** The sentence with its marks; of a longer quotation, the part in this sentence. */
  private static StyledText sentence(SentenceHit hit) {
    Sentence sentence = hit.sentence();
    Style[] styles = new Style[sentence.end() - sentence.begin()];
    Arrays.fill(styles, Style.PLAIN);
    hit.marks().stream()
        .sorted(Comparator.comparing(mark -> LAYERS.indexOf(mark.kind())))
        .forEach(
            mark -> {
              int end = Math.min(mark.span().end(), sentence.end());
              for (int i = Math.max(mark.span().begin(), sentence.begin()); i < end; i++) {
                styles[i - sentence.begin()] = style(mark.kind());
              }
            });
    StyledText styled = new StyledText();
    String text = hit.text();
    int from = 0;
    for (int i = 1; i <= styles.length; i++) {
      if (i == styles.length || styles[i] != styles[from]) {
        styled.add(text.substring(from, i), styles[from]);
        from = i;
      }
    }
    return styled;
  }

  private static Style style(Highlight.Kind kind) {
    return switch (kind) {
      case WORD -> Style.MATCH;
      case ENTITY -> Style.MATCHED_NAME;
      case FIGURE -> Style.MATCHED_FIGURE;
      case QUOTATION -> Style.MATCHED_QUOTATION;
    };
  }

  private void explain(List<Explanation> explanations, int i) {
    if (!explanations.isEmpty()) {
      explanations
          .get(i)
          .toString()
          .stripTrailing()
          .lines()
          .forEach(line -> faint(indent(line), line.strip()));
    }
  }

  private static String indent(String line) {
    return MARGIN + MARGIN + " ".repeat(line.length() - line.stripLeading().length());
  }

  private void faint(String margin, String text) {
    page.paragraph(margin, new StyledText(), new StyledText().add(text, Style.FAINT));
  }

  private void print(SearchRequest.CountBy by, List<SearchResult.Count> counts) {
    page.line(new StyledText().add("by " + by.name().toLowerCase(Locale.ROOT), Style.TITLE));
    int width = 1;
    for (SearchResult.Count count : counts) {
      width = Math.max(width, Formats.number(count.sentences()).length());
    }
    for (SearchResult.Count count : counts) {
      String number = Formats.number(count.sentences());
      StyledText label =
          new StyledText().add(" ".repeat(width - number.length()) + number + MARGIN);
      page.paragraph(MARGIN, label, new StyledText().add(count.value()));
    }
    page.emptyLine();
  }
}
