package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.entity.EntityRecognizer;
import org.quotidian.annotate.entity.FoundNames;
import org.quotidian.annotate.figure.FigureFinder;
import org.quotidian.annotate.figure.FoundFigure;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotate.quotation.FoundQuotation;
import org.quotidian.annotate.quotation.QuotationFinder;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.annotation.Aliases;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/**
 * Finds what an article's text holds. Immutable and safe to share between threads; the same text
 * always gives the same answer, and the work is linear in its length.
 *
 * <p>Made for English. In other languages sentences and digits are found by the same rules; names,
 * quotations and number words are not to be relied on.
 */
public final class Annotator {

  private static final Annotator SENTENCES = new Annotator(null);

  private final SentenceSplitter splitter = SentenceSplitter.english();
  private final FigureFinder figures = FigureFinder.english();
  private final QuotationFinder quotations = QuotationFinder.english();
  private final @Nullable EntityLinker linker;

  private Annotator(@Nullable EntityLinker linker) {
    this.linker = linker;
  }

  /** The annotator that finds all there is: sentences, names, quotations, figures. */
  public static Annotator english() {
    return english(Aliases.none());
  }

  /** The same; names that {@code aliases} lists stand for what it says. */
  public static Annotator english(Aliases aliases) {
    return new Annotator(new EntityLinker(aliases));
  }

  /** The annotator that finds sentences only, many times as fast. */
  public static Annotator sentences() {
    return SENTENCES;
  }

  /** Reads the article's text and finds what it holds. */
  public AnnotatedArticle annotate(Article article) {
    Tokens tokens = Tokens.of(article.text());
    int[] ranges = splitter.split(tokens);
    List<Sentence> sentences = new ArrayList<>(ranges.length / 2);
    for (int i = 0; i < ranges.length; i += 2) {
      int first = ranges[i];
      int end = ranges[i + 1];
      sentences.add(new Sentence(tokens.begin(first), tokens.end(end - 1), first, end));
    }
    if (linker == null) {
      return AnnotatedArticle.of(article, tokens, sentences);
    }
    FoundNames names = EntityRecognizer.english().recognize(tokens, ranges);
    List<Mention> mentions = link(linker, tokens, names);
    Speakers speakers = new Speakers(tokens, names, mentions);
    return AnnotatedArticle.of(
        article,
        tokens,
        sentences,
        mentions,
        quotations(tokens, ranges, speakers),
        figures(tokens, ranges));
  }

  private static List<Mention> link(EntityLinker linker, Tokens tokens, FoundNames names) {
    EntityLinker.Run run = linker.start(tokens);
    for (int i = 0; i < names.count(); i++) {
      run.add(names.firstToken(i), names.endToken(i), names.type(i));
    }
    return run.link();
  }

  private List<Quotation> quotations(Tokens tokens, int[] ranges, Speakers speakers) {
    List<Quotation> told = new ArrayList<>();
    for (FoundQuotation found : quotations.find(tokens, ranges, speakers.knownNames())) {
      if (found.kind() != FoundQuotation.Kind.SCARE) {
        told.add(speakers.quotation(found));
      }
    }
    return told;
  }

  private List<Figure> figures(Tokens tokens, int[] ranges) {
    List<Figure> told = new ArrayList<>();
    for (FoundFigure found : figures.find(tokens, ranges)) {
      told.add(
          new Figure(
              tokens.begin(found.firstToken()),
              tokens.end(found.endToken() - 1),
              found.low(),
              found.high(),
              found.unit(),
              found.qualifier()));
    }
    return told;
  }
}
