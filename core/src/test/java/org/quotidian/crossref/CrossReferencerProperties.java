package org.quotidian.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/** What two articles have in common depends on these two alone, in whatever order. */
class CrossReferencerProperties {

  @Property(tries = 20)
  void eachPairOfSentencesIsReportedByBothSides(@ForAll("reports") List<String> texts) {
    Set<String> here = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    for (CrossReference each : compare(articles(texts)).articles()) {
      for (Parallel parallel : each.parallels()) {
        here.add(parallel.here() + "=" + parallel.there() + kind(parallel));
        there.add(parallel.there() + "=" + parallel.here() + kind(parallel));
      }
    }
    assertThat(here).isEqualTo(there);
  }

  @Property(tries = 20)
  void theOrderOfArticlesMakesNoDifference(@ForAll("reports") List<String> texts) {
    List<AnnotatedArticle> articles = articles(texts);
    List<AnnotatedArticle> reversed = new ArrayList<>(articles);
    Collections.reverse(reversed);
    assertThat(judgements(compare(reversed), "")).isEqualTo(judgements(compare(articles), ""));
  }

  /**
   * But that the third may have, in one piece, the words of which two others have different parts:
   * then all are one utterance.
   */
  @Property(tries = 20)
  void anAddedArticleChangesNothingBetweenTwoOthers(@ForAll("reports") List<String> texts) {
    List<AnnotatedArticle> articles = articles(texts);
    List<AnnotatedArticle> withoutLast = articles.subList(0, articles.size() - 1);
    String last = articles.get(articles.size() - 1).id();
    Set<String> before = judgements(compare(withoutLast), "");
    Set<String> after = judgements(compare(articles), last);
    assertThat(after).containsAll(before);
    after.removeAll(before);
    assertThat(after).allMatch(judgement -> judgement.startsWith("“"));
  }

  private static CrossReferences compare(List<AnnotatedArticle> articles) {
    return CrossReferencer.builder().build().of(articles);
  }

  /** All that is said of two articles, but for one article. */
  private static Set<String> judgements(CrossReferences all, String without) {
    Set<String> judgements = new TreeSet<>();
    for (CrossReference each : all.articles()) {
      for (Parallel parallel : each.parallels()) {
        judgements.add(parallel.here() + "=" + parallel.there() + kind(parallel));
      }
    }
    for (FigureComparison figures : all.figures()) {
      List<String> sides =
          List.of(
              figures.left().article().id() + figures.left().span(),
              figures.right().article().id() + figures.right().span());
      judgements.add(new TreeSet<>(sides) + " " + figures.agreement());
    }
    for (QuotationThread thread : all.threads()) {
      for (QuotationThread.Variant one : thread.variants()) {
        for (QuotationThread.Variant other : thread.variants()) {
          if (one.article() != other.article()) {
            judgements.add("“" + quotation(one) + quotation(other));
          }
        }
      }
    }
    judgements.removeIf(judgement -> !without.isEmpty() && judgement.contains(without));
    return judgements;
  }

  /** The quotation that a variant is, or is a part of. */
  private static String quotation(QuotationThread.Variant variant) {
    return variant.article().id()
        + variant.article().quotedSpans().stream()
            .filter(variant.span()::overlaps)
            .findFirst()
            .orElse(variant.span());
  }

  private static String kind(Parallel parallel) {
    return String.format(Locale.ROOT, " %s %.4f", parallel.kind(), parallel.score());
  }

  private static List<AnnotatedArticle> articles(List<String> texts) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (String text : texts) {
      String id = "report" + (char) ('A' + articles.size());
      articles.add(Annotator.english().annotate(Article.builder(id, text).source(id).build()));
    }
    return articles;
  }

  @Provide
  Arbitrary<List<String>> reports() {
    return sentences()
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(each -> String.join(" ", each))
        .list()
        .ofMinSize(3)
        .ofMaxSize(4);
  }

  private static Arbitrary<String> sentences() {
    Arbitrary<String> templates =
        Arbitraries.of(
            "The ferry Halcyon ran aground off Skerrin with # passengers on board, %s said.",
            "“We heard a bang and then # lamps went out,” said %s, a passenger of the Halcyon.",
            "%s said at a news conference that # passengers of the ferry had been hurt.",
            "At least # passengers were hurt when the Halcyon ran aground, according to %s.",
            "“We heard a bang,” %s told reporters, and # lamps of the Halcyon went out.",
            "%s saw it all. Divers looked at the hull; the night was long and nobody slept.",
            "%s saw it all; divers looked at the hull. The night was long and nobody slept.",
            "For # hours divers looked at the hull, the night was long and nobody slept.",
            "Tugs could not pull the ferry off the reef of Skerrin for # hours.");
    Arbitrary<String> names = Arbitraries.of("Mia Torrens", "Captain Dario Venn", "the pilots");
    Arbitrary<Integer> numbers = Arbitraries.of(3, 17, 19, 40);
    return Combinators.combine(templates, names, numbers)
        .as((text, name, number) -> text.replace("%s", name).replace("#", "" + number));
  }
}
