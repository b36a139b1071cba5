package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.CrossReference.ExclusiveItem;
import org.quotidian.crossref.CrossReference.ExclusiveItem.What;

/** Finds what only one article has. */
final class ExclusiveItems {

  /** A sentence of fewer words says too little to be looked for elsewhere. */
  private static final int MIN_WORDS = 5;

  private final ComparedArticle compared;
  private final AnnotatedArticle article;
  private final List<ExclusiveItem> items = new ArrayList<>();

  private ExclusiveItems(ComparedArticle compared) {
    this.compared = compared;
    article = compared.article();
  }

  /**
   * What an article has and the other articles of its event do not, by kind, then in text order;
   * nothing if there are no others.
   *
   * @param quoted the article's words in threads
   * @param figuresSkipped the places of figures that were not compared with all others
   */
  static List<ExclusiveItem> of(
      ComparedArticle compared,
      Collection<AnnotatedArticle> others,
      List<Parallel> parallels,
      List<BoilerplateSentence> boilerplate,
      List<Span> quoted,
      List<FigureComparison> figures,
      Set<Span> figuresSkipped) {
    if (others.isEmpty()) {
      return List.of();
    }
    ExclusiveItems exclusive = new ExclusiveItems(compared);
    exclusive.addSentences(parallels, boilerplate);
    exclusive.addQuotations(quoted);
    exclusive.addFigures(figures, figuresSkipped);
    exclusive.addEntities(others, boilerplate);
    return exclusive.items;
  }

  private void addSentences(List<Parallel> parallels, List<BoilerplateSentence> boilerplate) {
    Set<Integer> others = new HashSet<>();
    parallels.forEach(parallel -> others.add(parallel.here().sentence()));
    boilerplate.forEach(repeated -> others.add(repeated.sentence()));
    List<Sentence> sentences = article.sentences();
    for (int number = 0; number < sentences.size(); number++) {
      Sentence sentence = sentences.get(number);
      int words = article.tokens().words(sentence.firstToken(), sentence.endToken()).length;
      if (!others.contains(number) && words >= MIN_WORDS) {
        items.add(new ExclusiveItem(sentence.span(), What.SENTENCE));
      }
    }
  }

  private void addQuotations(List<Span> shared) {
    for (QuotedFragment fragment : compared.fragments()) {
      if (fragment.isQuoted() && shared.stream().noneMatch(fragment.span::overlaps)) {
        items.add(new ExclusiveItem(fragment.span, What.QUOTATION));
      }
    }
  }

  private void addFigures(List<FigureComparison> figures, Set<Span> skipped) {
    Set<Span> shared = new HashSet<>();
    for (FigureComparison figure : figures) {
      FigureComparison.Side own =
          figure.left().article() == article ? figure.left() : figure.right();
      shared.add(own.span());
    }
    for (Figure figure : article.figures()) {
      if (!skipped.contains(figure.span()) && !shared.contains(figure.span())) {
        items.add(new ExclusiveItem(figure.span(), What.FIGURE));
      }
    }
  }

  private void addEntities(
      Collection<AnnotatedArticle> others, List<BoilerplateSentence> boilerplate) {
    Set<String> named = new HashSet<>();
    Set<String> lastWords = new HashSet<>();
    for (AnnotatedArticle other : others) {
      for (Mention mention : other.mentions()) {
        named.add(mention.entity());
        lastWords.add(lastWord(mention));
      }
    }
    Set<Integer> ignored =
        boilerplate.stream().map(BoilerplateSentence::sentence).collect(Collectors.toSet());
    for (Mention mention : article.mentions()) {
      if (ignored.contains(article.sentenceAt(mention.begin()))) {
        continue;
      }
      // "Merz" may be the "Friedrich Merz" of another article.
      if (named.add(mention.entity()) && lastWords.add(lastWord(mention))) {
        items.add(new ExclusiveItem(mention.span(), What.ENTITY));
      }
    }
  }

  private static String lastWord(Mention mention) {
    String entity = mention.entity();
    return entity.substring(Math.max(entity.lastIndexOf('-'), entity.lastIndexOf(':')) + 1);
  }
}
