package org.quotidian.app.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.app.terminal.Page;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.terminal.Visible;
import org.quotidian.app.verb.ArticleLabels;
import org.quotidian.app.verb.ArticleText;
import org.quotidian.app.verb.Formats;
import org.quotidian.article.Span;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReference.BoilerplateSentence;
import org.quotidian.crossref.Parallel;
import org.quotidian.passage.Passage;

/** A cross-reference for people. */
final class XrefText {

  /** The marks around shared words if there is no colour. */
  private static final String OPEN = "[[";

  private static final String CLOSE = "]]";

  /**
   * The number of words up to which words that the other article spells the same are shown whole.
   */
  private static final int SHOWN_WHOLE = 12;

  /** The number of words shown at either end of longer ones. */
  private static final int SHOWN_ENDS = 4;

  /** The number of places that are named of the same words. */
  private static final int SHOWN_PLACES = 12;

  /** The number of parallels in different words that are shown of a sentence. */
  private static final int SHOWN_FORMS = 12;

  /** The number of other articles that are named in the summary. */
  private static final int SHOWN_ARTICLES = 50;

  /** The minimum length of a run that is marked in a sentence that was changed. */
  private static final int MARKED_RUN = 3;

  private final Page page;
  private final ArticleLabels names;
  private final ArticleText text;

  XrefText(Page page, ArticleLabels names) {
    this.page = page;
    this.names = names;
    text = new ArticleText(page);
  }

  /** The parallels of each sentence that has some, in order. */
  static Map<Integer, List<Parallel>> bySentence(CrossReference crossReference) {
    return crossReference.parallels().stream()
        .collect(
            Collectors.groupingBy(
                parallel -> parallel.here().sentence(), TreeMap::new, Collectors.toList()));
  }

  /** The sentences that say nothing of the event, by their numbers. */
  static Map<Integer, BoilerplateSentence> boilerplate(CrossReference crossReference) {
    return crossReference.boilerplate().stream()
        .collect(Collectors.toMap(BoilerplateSentence::sentence, repeated -> repeated));
  }

  void print(CrossReference crossReference) {
    AnnotatedArticle article = crossReference.article();
    text.header(article.article());
    Map<Integer, List<Parallel>> bySentence = bySentence(crossReference);
    Map<Integer, BoilerplateSentence> boilerplate = boilerplate(crossReference);
    int sentences = article.sentences().size();
    for (int i = 0; i < sentences; i++) {
      List<Parallel> parallels = bySentence.getOrDefault(i, List.of());
      text.sentence(i, sentences, marked(article, article.sentences().get(i), parallels));
      print(parallels, ArticleText.indent(sentences));
      print(boilerplate.get(i), ArticleText.indent(sentences));
    }
    page.emptyLine();
    StyledText summary = summary(bySentence, sentences - boilerplate.size());
    if (!boilerplate.isEmpty()) {
      summary.add(
          Formats.DOT + Formats.number(boilerplate.size()) + " more of boilerplate", Style.FAINT);
    }
    page.line(summary);
  }

  private void print(@Nullable BoilerplateSentence repeated, String indent) {
    if (repeated != null) {
      StyledText line = new StyledText();
      String source = repeated.source();
      if (source == null) {
        line.add("boilerplate: who made the article", Style.FAINT);
      } else {
        line.add("boilerplate of ", Style.FAINT).add(source, Style.NAME);
        line.add(", in " + Formats.count(repeated.articles(), "article"), Style.FAINT);
      }
      page.paragraph(indent, new StyledText().add("× ", Style.FAINT), line);
    }
  }

  private StyledText marked(AnnotatedArticle article, Sentence sentence, List<Parallel> parallels) {
    String words = article.article().text();
    StyledText marked = new StyledText();
    int from = sentence.begin();
    for (Span shared : merged(parallels)) {
      marked.add(words.substring(from, shared.begin()));
      marked.add(page.color() ? "" : OPEN).add(shared.of(words), Style.SHARED);
      marked.add(page.color() ? "" : CLOSE);
      from = shared.end();
    }
    return marked.add(words.substring(from, sentence.end()));
  }

  /** The ranges that occur word for word elsewhere. */
  private static List<Span> merged(List<Parallel> parallels) {
    List<Span> same = new ArrayList<>();
    for (Parallel parallel : parallels) {
      if (isVerbatim(parallel)) {
        same.add(parallel.here().span());
      } else {
        WordAlignment alignment = parallel.alignment();
        for (WordAlignment.Stretch stretch : alignment.stretches()) {
          if (stretch.change() == WordAlignment.Change.EQUAL
              && stretch.leftEnd() - stretch.leftFirst() >= MARKED_RUN) {
            same.add(alignment.left(stretch));
          }
        }
      }
    }
    same.sort(Comparator.comparingInt(Span::begin));
    List<Span> merged = new ArrayList<>();
    for (Span span : same) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.overlaps(span)) {
        merged.set(merged.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static boolean isVerbatim(Parallel parallel) {
    return parallel.kind() == Passage.Kind.VERBATIM;
  }

  /** One line for all places with the same words in the same spelling. */
  private void print(List<Parallel> parallels, String indent) {
    Map<String, List<Parallel>> alike = new LinkedHashMap<>();
    for (Parallel parallel : parallels) {
      String key = parallel.here().span() + shown(parallel.there());
      alike.computeIfAbsent(key, first -> new ArrayList<>()).add(parallel);
    }
    List<List<Parallel>> groups = List.copyOf(alike.values());
    List<List<Parallel>> best = best(groups);
    for (List<Parallel> group : best) {
      Parallel first = group.get(0);
      StyledText line = new StyledText();
      for (Parallel parallel : group.subList(0, Math.min(SHOWN_PLACES, group.size()))) {
        line.add(line.isEmpty() ? "" : ", ", Style.FAINT);
        line.add(names.of(parallel.there().article()), Style.NAME);
        line.add(" " + sentenceNumbers(parallel.there()), Style.FAINT);
      }
      if (group.size() > SHOWN_PLACES) {
        line.add(" and in " + Formats.number(group.size() - SHOWN_PLACES) + " more", Style.FAINT);
      }
      if (isVerbatim(first)) {
        line.add("  “" + words(first) + "”", Style.FAINT);
        page.paragraph(indent, new StyledText().add("= ", Style.FAINT), line);
      } else {
        line.add(" " + PassageLines.name(first.kind()) + "  ", Style.FAINT);
        ChangedWords changed =
            new ChangedWords(
                text(first.here()),
                text(first.there()),
                first.alignment(),
                first.kind(),
                page.color());
        page.paragraph(indent, new StyledText().add("≈ ", Style.FAINT), line.add(changed.merged()));
      }
    }
    if (best.size() < groups.size()) {
      int more = parallels.size() - best.stream().mapToInt(List::size).sum();
      StyledText line =
          new StyledText().add("and " + Formats.count(more, "more parallel"), Style.FAINT);
      page.paragraph(indent, new StyledText().add("… ", Style.FAINT), line);
    }
  }

  /** The most alike and longest of many, in the order given. */
  private static List<List<Parallel>> best(List<List<Parallel>> groups) {
    if (groups.size() <= SHOWN_FORMS) {
      return groups;
    }
    Set<List<Parallel>> best = Collections.newSetFromMap(new IdentityHashMap<>());
    groups.stream()
        .sorted(
            Comparator.<List<Parallel>, Passage.Kind>comparing(group -> group.get(0).kind())
                .thenComparing(group -> -group.get(0).words())
                .thenComparing(group -> -group.get(0).score()))
        .limit(SHOWN_FORMS)
        .forEach(best::add);
    return groups.stream().filter(best::contains).toList();
  }

  /** The sentence with the words, its marks included. */
  private static ChangedWords.Side text(Parallel.Side side) {
    AnnotatedArticle article = side.article();
    return new ChangedWords.Side(
        article.article().text(), article.sentences().get(side.sentence()).span());
  }

  private static String sentenceNumbers(Parallel.Side side) {
    int first = side.sentence() + 1;
    int last = side.lastSentence() + 1;
    return first == last ? "s." + first : "s." + first + "–" + last;
  }

  private static String words(Parallel parallel) {
    String there = shown(parallel.there());
    if (parallel.words() <= SHOWN_WHOLE || !there.equals(shown(parallel.here()))) {
      return there;
    }
    int headEnd = -1;
    int tailBegin = there.length();
    for (int i = 0; i < SHOWN_ENDS; i++) {
      headEnd = there.indexOf(' ', headEnd + 1);
      tailBegin = there.lastIndexOf(' ', tailBegin - 1);
    }
    return headEnd < 0 || tailBegin < headEnd
        ? there
        : there.substring(0, headEnd) + " …" + there.substring(tailBegin);
  }

  /** The words as a reader sees them, with plain spaces for no-break spaces. */
  private static String shown(Parallel.Side side) {
    String text = Visible.withPlainBlanks(side.text());
    return new StyledText().add(text).text().toString();
  }

  private StyledText summary(Map<Integer, List<Parallel>> bySentence, int sentences) {
    Map<String, Integer> sentencesByName = new LinkedHashMap<>();
    for (List<Parallel> parallels : bySentence.values()) {
      Set<String> others = new LinkedHashSet<>();
      parallels.forEach(parallel -> others.add(names.of(parallel.there().article())));
      others.forEach(name -> sentencesByName.merge(name, 1, Integer::sum));
    }
    StyledText summary = new StyledText();
    if (sentencesByName.isEmpty()) {
      return summary.add("no sentence has a parallel", Style.FAINT);
    }
    summary.add(
        Formats.number(bySentence.size()) + " of " + Formats.count(sentences, "sentence"),
        Style.TITLE);
    summary.add(bySentence.size() == 1 ? " has parallels: " : " have parallels: ");
    String separator = "";
    List<Map.Entry<String, Integer>> byCount = new ArrayList<>(sentencesByName.entrySet());
    byCount.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    for (Map.Entry<String, Integer> other :
        byCount.subList(0, Math.min(SHOWN_ARTICLES, byCount.size()))) {
      summary.add(separator).add(other.getKey(), Style.NAME).add(" " + other.getValue());
      separator = Formats.DOT;
    }
    if (byCount.size() > SHOWN_ARTICLES) {
      int more = byCount.size() - SHOWN_ARTICLES;
      summary.add(Formats.DOT + "and " + Formats.count(more, "more article"), Style.FAINT);
    }
    return summary;
  }
}
