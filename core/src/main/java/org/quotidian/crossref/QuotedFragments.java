package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Span;

/**
 * Finds the fragments of an article. Each pair of quotation marks makes one: a quotation that an
 * attribution interrupts, or that continues in the next paragraph, has several.
 */
final class QuotedFragments {

  /** One word in quotation marks is a term, not an utterance. */
  private static final int MIN_WORDS = 2;

  private QuotedFragments() {}

  /** In text order. */
  static List<QuotedFragment> in(AnnotatedArticle article) {
    List<QuotedFragment> fragments = new ArrayList<>();
    for (Span span : article.quotedSpans()) {
      add(fragments, new QuotedFragment(article, span, quotationAt(article, span)));
    }
    for (Quotation quotation : article.quotations()) {
      if (quotation.kind() == Quotation.Kind.INDIRECT) {
        add(fragments, new QuotedFragment(article, quotation.span(), quotation));
      }
    }
    fragments.sort(Comparator.comparingInt(fragment -> fragment.span.begin()));
    return fragments;
  }

  private static void add(List<QuotedFragment> fragments, QuotedFragment fragment) {
    if (fragment.words.length >= MIN_WORDS) {
      fragments.add(fragment);
    }
  }

  /** The quotation that a span in quotation marks is a part of. */
  private static @Nullable Quotation quotationAt(AnnotatedArticle article, Span span) {
    for (Quotation quotation : article.quotations()) {
      if (quotation.kind() != Quotation.Kind.INDIRECT && quotation.span().overlaps(span)) {
        return quotation;
      }
    }
    return null;
  }
}
