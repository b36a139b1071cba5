package org.quotidian.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.terminal.Visible;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.Formats;
import org.quotidian.article.Span;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReference.ExclusiveItem;
import org.quotidian.crossref.FigureComparison;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.crossref.QuotationThread.First;
import org.quotidian.story.Story;

/** The quotations and figures that articles share, and what only one has, for people. */
final class XrefSections {

  private static final String INDENT = "    ";

  /** The articles that are named as having parts of another. */
  private static final int SHARES_SHOWN = 4;

  /** The places of a figure, and the variants of a quotation, that are shown. */
  private static final int SHOWN_PLACES = 12;

  /** The number of characters around a figure that are shown. */
  private static final int CONTEXT = 40;

  private final Page page;
  private final ArticleLabels labels;

  XrefSections(Page page, ArticleLabels labels) {
    this.page = page;
    this.labels = labels;
  }

  /** A story at a glance: its articles, and how much of each occurs in others. */
  void story(Story story, Map<String, CrossReference> byId) {
    page.line(new StyledText().add("Story: ", Style.FAINT).add(story.title(), Style.TITLE));
    page.line(StoryOutput.summary(story));
    if (!story.entities().isEmpty()) {
      page.line(new StyledText().add(String.join(Formats.DOT, story.entities()), Style.FAINT));
    }
    for (Story.Member member : story.articles()) {
      CrossReference reference = byId.get(member.id());
      if (reference != null) {
        share(member, reference);
      }
    }
    page.emptyLine();
  }

  private void share(Story.Member member, CrossReference reference) {
    StyledText line = new StyledText().add(labels.of(reference.article()), Style.NAME);
    line.add("  " + percent(reference.shareElsewhere()) + " elsewhere", Style.PLAIN);
    String others =
        reference.sharesElsewhere().stream()
            .limit(SHARES_SHOWN)
            .map(share -> labels.of(share.article()) + " " + percent(share.share()))
            .collect(Collectors.joining(", "));
    line.add(others.isEmpty() ? "" : ": " + others, Style.FAINT);
    boolean isFirst = reference.first() == reference.article();
    line.add(isFirst ? Formats.DOT + "first" : "", Style.FAINT);
    String day = StoryOutput.day(member) + "  ";
    page.paragraph("  ", new StyledText().add(day, Style.FAINT), line);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  /** Each thread with its longest version first. */
  void threads(List<QuotationThread> threads) {
    if (threads.isEmpty()) {
      return;
    }
    page.line(new StyledText().add("Quotations in several articles", Style.TITLE));
    for (QuotationThread thread : threads) {
      page.emptyLine();
      List<QuotationThread.Variant> variants = new ArrayList<>(thread.variants());
      QuotationThread.Variant longest = thread.longest();
      variants.remove(longest);
      variants.add(0, longest);
      for (QuotationThread.Variant variant :
          variants.subList(0, Math.min(SHOWN_PLACES, variants.size()))) {
        print(variant, variant == longest);
      }
      if (variants.size() > SHOWN_PLACES) {
        page.paragraph(INDENT, new StyledText(), andMore(variants.size() - SHOWN_PLACES));
      }
      if (thread.speakers() == QuotationThread.Speakers.DIFFER) {
        page.paragraph(INDENT, new StyledText(), new StyledText().add("the speakers differ"));
      }
      First first = thread.first();
      if (first != null) {
        StyledText line = new StyledText().add("first in ", Style.FAINT);
        line.add(labels.of(first.article()), Style.NAME);
        line.add(first.areAllDated() ? "" : ", of those that are dated", Style.FAINT);
        page.paragraph(INDENT, new StyledText(), line);
      }
    }
    page.emptyLine();
  }

  private void print(QuotationThread.Variant variant, boolean isLongest) {
    AnnotatedArticle article = variant.article();
    StyledText line = new StyledText();
    line.add(labels.of(article), Style.NAME);
    line.add(" " + sentence(article, variant.span()) + "  ", Style.FAINT);
    line.add(shown(variant.text()));
    Quotation.Speaker speaker = variant.speaker();
    boolean isIndirect = variant.kind() == Quotation.Kind.INDIRECT;
    line.add(isIndirect ? " (indirect)" : "", Style.FAINT);
    if (speaker != null) {
      line.add(" — " + shown(speaker.name()), Style.NAME);
      line.add(ArticleLabels.doubt(speaker.certainty()), Style.FAINT);
    }
    page.paragraph(isLongest ? "  " : INDENT, new StyledText(), line);
  }

  /** The figures that may differ in pairs, then those that agree, each with its places. */
  void figures(List<FigureComparison> figures) {
    if (figures.isEmpty()) {
      return;
    }
    page.line(new StyledText().add("Figures in several articles", Style.TITLE));
    AgreeingFigures agreeing = new AgreeingFigures();
    for (FigureComparison figure : figures) {
      if (figure.agreement() == FigureComparison.Agreement.DIFFER) {
        StyledText line = new StyledText().add("may differ  ", Style.REMOVED);
        print(line, figure.left());
        line.add(" · ", Style.FAINT);
        print(line, figure.right());
        page.paragraph("  ", new StyledText(), line);
      } else {
        agreeing.add(figure);
      }
    }
    for (List<FigureComparison.Side> group : agreeing.groups()) {
      FigureComparison.Side first = group.get(0);
      StyledText line = new StyledText().add("agree  ", Style.FAINT);
      line.add(shown(first.text()), Style.SHARED);
      String places =
          group.stream().limit(SHOWN_PLACES).map(this::place).collect(Collectors.joining(", "));
      line.add("  " + places, Style.FAINT);
      if (group.size() > SHOWN_PLACES) {
        line.add(" ").add(andMore(group.size() - SHOWN_PLACES));
      }
      page.paragraph("  ", new StyledText(), line);
    }
    page.emptyLine();
  }

  private static StyledText andMore(int places) {
    return new StyledText().add("and in " + Formats.number(places) + " more", Style.FAINT);
  }

  private String place(FigureComparison.Side side) {
    return labels.of(side.article()) + " " + sentence(side.article(), side.span());
  }

  private void print(StyledText line, FigureComparison.Side side) {
    String text = side.article().article().text();
    AnnotatedArticle article = side.article();
    Span span = side.span();
    Sentence sentence = article.sentences().get(number(article, span));
    int begin = Math.max(sentence.begin(), span.begin() - CONTEXT);
    int end = Math.min(sentence.end(), span.end() + CONTEXT);
    line.add(labels.of(article), Style.NAME);
    line.add(" " + sentence(article, span) + " ", Style.FAINT);
    line.add(begin > sentence.begin() ? "…" : "", Style.FAINT);
    line.add(shown(text.substring(begin, Math.max(begin, span.begin()))));
    line.add(shown(side.text()), Style.SHARED);
    line.add(shown(text.substring(Math.min(span.end(), end), end)));
    line.add(end < sentence.end() ? "…" : "", Style.FAINT);
  }

  /** What only the article has, but its sentences: these are the ones without parallels. */
  void exclusive(CrossReference crossReference) {
    String text = crossReference.article().article().text();
    for (ExclusiveItem.What what : ExclusiveItem.What.values()) {
      List<String> items =
          crossReference.exclusive().stream()
              .filter(item -> item.what() == what && what != ExclusiveItem.What.SENTENCE)
              .map(item -> shown(item.span().of(text)))
              .toList();
      if (!items.isEmpty()) {
        StyledText line = new StyledText().add("only here: " + plural(what) + "  ", Style.FAINT);
        page.paragraph("", new StyledText(), line.add(String.join(" · ", items)));
      }
    }
  }

  private static String plural(ExclusiveItem.What what) {
    return switch (what) {
      case SENTENCE -> "sentences";
      case QUOTATION -> "quotations";
      case FIGURE -> "figures";
      case ENTITY -> "names";
    };
  }

  private static int number(AnnotatedArticle article, Span span) {
    return Math.min(article.sentenceAt(span.begin()), article.sentences().size() - 1);
  }

  private static String sentence(AnnotatedArticle article, Span span) {
    return "s." + (number(article, span) + 1);
  }

  private static String shown(String text) {
    return Visible.withPlainBlanks(text).toString();
  }
}
