package org.quotidian.app.annotate;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.ArticleText;
import org.quotidian.app.verb.Formats;
import org.quotidian.article.Span;

/** Annotated articles for people: names in colour, the rest below its sentence. */
final class AnnotationText {

  private final Page page;
  private final ArticleText articles;

  AnnotationText(Page page) {
    this.page = page;
    articles = new ArticleText(page);
  }

  void print(AnnotatedArticle article) {
    articles.header(article.article());
    List<Sentence> sentences = article.sentences();
    int mention = 0;
    int quotation = 0;
    int scareQuote = 0;
    int figure = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      int firstMention = mention;
      while (mention < article.mentions().size()
          && article.mentions().get(mention).begin() < sentence.end()) {
        mention++;
      }
      List<Mention> mentions = article.mentions().subList(firstMention, mention);
      articles.sentence(i, sentences.size(), withNames(article, sentence, mentions));
      String indent = ArticleText.indent(sentences.size());
      note(indent, "names", names(mentions));
      while (quotation < article.quotations().size()
          && article.quotations().get(quotation).begin() < sentence.end()) {
        note(indent, "said", said(article, article.quotations().get(quotation++)));
      }
      StyledText scare = new StyledText();
      while (scareQuote < article.scareQuotes().size()
          && article.scareQuotes().get(scareQuote).begin() < sentence.end()) {
        Span words = article.scareQuotes().get(scareQuote++);
        add(scare, words.of(article.article().text()), Style.FAINT);
      }
      note(indent, "so-called", scare);
      StyledText figures = new StyledText();
      while (figure < article.figures().size()
          && article.figures().get(figure).begin() < sentence.end()) {
        add(figures, figure(article, article.figures().get(figure++)), Style.PLAIN);
      }
      note(indent, "figures", figures);
    }
  }

  private static StyledText withNames(
      AnnotatedArticle article, Sentence sentence, List<Mention> mentions) {
    String text = article.article().text();
    StyledText styled = new StyledText();
    int upto = sentence.begin();
    for (Mention mention : mentions) {
      styled.add(text.substring(upto, mention.begin()));
      styled.add(mention.span().of(text), style(mention.type()));
      upto = mention.end();
    }
    return styled.add(text.substring(upto, sentence.end()));
  }

  private static StyledText names(List<Mention> mentions) {
    StyledText names = new StyledText();
    mentions.stream()
        .map(Mention::entity)
        .distinct()
        .forEach(
            entity -> {
              Mention mention =
                  mentions.stream()
                      .filter(m -> m.entity().equals(entity))
                      .findFirst()
                      .orElseThrow();
              add(names, mention.name(), style(mention.type()));
              names.add(ArticleLabels.doubt(mention.link().certainty()), Style.FAINT);
            });
    return names;
  }

  private static StyledText said(AnnotatedArticle article, Quotation quotation) {
    Quotation.Speaker speaker = quotation.speaker();
    StyledText said = new StyledText();
    said.add(speaker == null ? "?" : speaker.name(), Style.NAME);
    if (speaker != null) {
      said.add(ArticleLabels.doubt(speaker.certainty()), Style.FAINT);
    }
    said.add(", " + AnnotationJson.lower(quotation.kind()) + ": ", Style.FAINT);
    return said.add(quotation.span().of(article.article().text()));
  }

  private static String figure(AnnotatedArticle article, Figure figure) {
    String words = figure.span().of(article.article().text());
    String unit = figure.unit();
    return unit == null || unit.equals("%") ? words : words + " [" + unit + "]";
  }

  private static void add(StyledText list, String item, Style style) {
    if (!list.isEmpty()) {
      list.add(Formats.DOT, Style.FAINT);
    }
    list.add(item, style);
  }

  private void note(String indent, String label, StyledText note) {
    if (!note.isEmpty()) {
      page.paragraph(indent, new StyledText().add(label + "  ", Style.FAINT), note);
    }
  }

  private static Style style(EntityType type) {
    return switch (type) {
      case PERSON -> Style.PERSON;
      case ORGANIZATION -> Style.ORGANIZATION;
      case LOCATION -> Style.LOCATION;
      case MISC -> Style.NAME;
    };
  }
}
